package dev.topaz.migration;

import dev.topaz.migration.source.Mention;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames what the code of a source names in full, and the few types that have another name now. */
final class CodeMove {
    private static final Pattern INNER = Pattern.compile("\\s*\\.\\s*([A-Z]\\w*)");

    private final Move move;

    private CodeMove(Move move) {
        this.move = move;
    }

    static void of(Move move) {
        CodeMove code = new CodeMove(move);
        move.source().java().qualified().forEach(code::qualified);
        code.renamed();
    }

    private void qualified(Mention chain) {
        if (move.isRewritten(chain.at().start())) {
            return;
        }
        OfficialName name = OfficialName.parse(chain.word());
        if (move.isDropped(name)) {
            return;
        }
        move.note(name, chain.at());
        if (move.isStaying(chain.at())) {
            return;
        }
        if (move.target(name) instanceof Target.Moved moved) {
            write(chain, generic(moved.name()));
        }
    }

    /** The map of the official SDK has texts alone, and the JDK's says so. */
    private static String generic(String name) {
        return name.equals("HashMap") || name.equals("java.util.HashMap") ? name + "<String, String>" : name;
    }

    private void write(Mention chain, String name) {
        String text = move.source().file().text();
        if (text.startsWith(chain.word(), chain.at().start())) {
            move.edit(chain.at().start(), chain.at().start() + chain.word().length(), name);
        } else {
            move.decide(
                    Rule.NOT_COMPILED,
                    chain.at(),
                    chain.word() + " goes over several lines, and was left as it is",
                    name);
        }
    }

    private void renamed() {
        Map<String, String> renamed = new TreeMap<>();
        move.names().simple().forEach((simple, name) -> {
            if (move.target(name) instanceof Target.Moved moved) {
                String now = generic(move.written(name, moved));
                if (!now.equals(simple)) {
                    renamed.put(simple, now);
                }
            }
        });
        for (Mention word : move.source().java().names()) {
            if (!move.isRewritten(word.at().start()) && !unnested(word)) {
                String old = word.word();
                String now = move.isStaying(word.at()) ? staying(old) : renamed.getOrDefault(old, old);
                if (!now.equals(old)) {
                    move.edit(word.at().start(), word.at().start() + old.length(), now);
                }
            }
        }
    }

    /** An object that was nested, and is shared now, has a name of its own: {@code TradeGetResponse.Trade} is {@code Trade}. */
    private boolean unnested(Mention word) {
        OfficialName name = move.names().simple().get(word.word());
        // The parser gives names that nobody wrote, such as the type of an enum constant, no end.
        if (name == null || word.at().end() < 0 || move.isStaying(word.at())) {
            return false;
        }
        Matcher inner = INNER.matcher(move.source().file().text())
                .region(word.at().end(), move.source().file().text().length());
        if (!inner.lookingAt()) {
            return false;
        }
        Target outer = move.target(name);
        Target target = move.target(name.in(inner.group(1)));
        if (outer instanceof Target.Moved from
                && target instanceof Target.Moved to
                && !to.name().equals(from.name() + "." + inner.group(1))) {
            move.edit(word.at().start(), inner.end(), to.name());
            return true;
        }
        return false;
    }

    /** In full where the same name is also imported from its new place. */
    private String staying(String simpleName) {
        OfficialName name = move.names().simple().get(simpleName);
        return name == null || move.isStaying(simpleName) || move.target(name) instanceof Target.Stays
                ? simpleName
                : name.outermost() + (name.inner().isEmpty() ? "" : "." + name.inner());
    }
}
