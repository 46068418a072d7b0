package dev.topaz.runtime.oracle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of an answer on one side.
 *
 * @param values by Java path such as {@code items[0].name}; {@code items.#} is a size, {@code !code} the code of an error.
 *     What is null stands here in lists only
 * @param failure why it could not be read; empty otherwise
 */
record Outcome(Ending ending, Map<String, Object> values, String failure) {
    /** How it ended. */
    enum Ending {
        SUCCESS,
        REFUSED,
        FAILED
    }

    static Outcome read(boolean success, Map<String, Object> values) {
        return new Outcome(success ? Ending.SUCCESS : Ending.REFUSED, values, "");
    }

    static Outcome failed(String why) {
        return new Outcome(Ending.FAILED, Map.of(), why);
    }

    /** Lays a tree of maps and lists out as paths. */
    static Map<String, Object> flat(Map<String, ?> fields) {
        Map<String, Object> out = new TreeMap<>();
        fields.forEach((name, value) -> put(out, name, value));
        return Collections.unmodifiableMap(out);
    }

    private static void put(Map<String, Object> out, String path, Object value) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, each) -> put(out, path + "." + name, each));
        } else if (value instanceof List<?> elements) {
            out.put(path + ".#", (long) elements.size());
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) == null) {
                    out.put(path + "[" + i + "]", null);
                } else {
                    put(out, path + "[" + i + "]", elements.get(i));
                }
            }
        } else if (value != null) {
            out.put(path, value);
        }
    }
}
