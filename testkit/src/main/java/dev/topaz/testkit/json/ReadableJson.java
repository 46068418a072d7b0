package dev.topaz.testkit.json;

import java.util.Iterator;
import java.util.Map;

/** Writes a tree for people: one member on a line, two spaces for each level, the same text for the same tree. */
public final class ReadableJson {
    private final StringBuilder out = new StringBuilder();

    private ReadableJson() {}

    /** Returns indented JSON with a line break at the end. */
    public static String write(JsonValue value) {
        ReadableJson writer = new ReadableJson();
        writer.write(value, "\n");
        return writer.out.append('\n').toString();
    }

    private void write(JsonValue value, String line) {
        if (value instanceof JsonValue.Members members && !members.values().isEmpty()) {
            members(members.values().entrySet().iterator(), line);
        } else if (value instanceof JsonValue.Elements elements
                && !elements.values().isEmpty()) {
            elements(elements.values().iterator(), line);
        } else {
            out.append(JsonText.write(value));
        }
    }

    private void members(Iterator<Map.Entry<String, JsonValue>> members, String line) {
        String separator = "{";
        while (members.hasNext()) {
            Map.Entry<String, JsonValue> member = members.next();
            out.append(separator).append(line).append("  ");
            out.append(JsonText.write(new JsonValue.Text(member.getKey()))).append(": ");
            write(member.getValue(), line + "  ");
            separator = ",";
        }
        out.append(line).append('}');
    }

    private void elements(Iterator<JsonValue> elements, String line) {
        String separator = "[";
        while (elements.hasNext()) {
            out.append(separator).append(line).append("  ");
            write(elements.next(), line + "  ");
            separator = ",";
        }
        out.append(line).append(']');
    }
}
