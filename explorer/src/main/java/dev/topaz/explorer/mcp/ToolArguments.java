package dev.topaz.explorer.mcp;

import java.util.Map;

/** The arguments of one call of a tool. The server holds them against the schema before; here they are only read. */
record ToolArguments(Map<String, Object> values) {
    /** Returns a text; empty when it is not given. */
    String text(String name) {
        return String.valueOf(values.getOrDefault(name, "")).strip();
    }

    /** Returns a number; the default when it is not given. */
    int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** Returns whether an argument is given. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns an object; an empty one when it is not given. */
    Map<?, ?> object(String name) {
        return values.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }
}
