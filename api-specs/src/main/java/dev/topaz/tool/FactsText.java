package dev.topaz.tool;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Facts as lines for a person: a heading, named values, and parameters as an indented table. */
final class FactsText {
    private static final int NAME_WIDTH = 10;
    private static final int PARAM_WIDTH = 36;
    private static final int TYPE_WIDTH = 16;

    private final StringBuilder text = new StringBuilder();

    FactsText(String name, String title) {
        text.append(name);
        if (!title.isEmpty()) {
            text.append("  ").append(plain(title));
        }
        text.append('\n');
    }

    /** Adds a named value, if there is one. */
    void line(String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(padded(name, NAME_WIDTH))
                    .append(plain(value))
                    .append('\n');
        }
    }

    /** Adds a table, if there is a row; marks the rows whose paths are among these. */
    void params(String heading, List<ParamSpec> params, Set<String> marked) {
        if (!params.isEmpty()) {
            text.append("  ").append(heading).append('\n');
            rows(params, heading, "    ", marked);
        }
    }

    private void rows(List<ParamSpec> params, String parent, String indent, Set<String> marked) {
        for (ParamSpec param : params) {
            String path = parent + "/" + param.name();
            List<String> facts = facts(param);
            if (marked.contains(path)) {
                facts.add("(class)");
            }
            String row = padded(indent + param.name(), PARAM_WIDTH)
                    + padded(param.type(), TYPE_WIDTH)
                    + String.join(", ", facts);
            text.append(plain(row)).append('\n');
            rows(param.fields(), path, indent + "  ", marked);
        }
    }

    private static List<String> facts(ParamSpec param) {
        List<String> facts = new ArrayList<>();
        if (param.required()) {
            facts.add("required");
        }
        Limits limits = param.limits();
        limit(facts, "max length ", limits.maxLength());
        limit(facts, "max items ", limits.maxListSize());
        limit(facts, "minimum ", limits.minValue());
        limit(facts, "maximum ", limits.maxValue());
        if (!limits.defaultValue().isEmpty()) {
            facts.add("default " + limits.defaultValue());
        }
        return facts;
    }

    private static void limit(List<String> facts, String name, OptionalLong limit) {
        limit.ifPresent(value -> facts.add(name + value));
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    private static String plain(String value) {
        return TerminalText.line(value).stripTrailing();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
