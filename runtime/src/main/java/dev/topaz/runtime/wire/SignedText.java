package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.Whitespace;
import dev.topaz.runtime.redact.SensitiveNames;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text that a call was signed over, as it may be shown: values under sensitive names, and JSON, which may hold anything,
 * masked; long values cut.
 */
public final class SignedText {
    private static final int LONGEST = 60;

    private SignedText() {}

    /** Names and values in the order in which they were signed; of a name in both, the application's value. */
    public static String masked(Params protocol, Params application) {
        Map<String, String> signed = new TreeMap<>(protocol.toMap());
        signed.putAll(application.toMap());
        StringBuilder out = new StringBuilder();
        signed.forEach((name, value) -> out.append(name).append(shown(name, value)));
        return out.toString();
    }

    private static String shown(String name, String value) {
        char first = Whitespace.strip(value).charAt(0);
        if (SensitiveNames.contains(name) || first == '{' || first == '[') {
            return SensitiveNames.MASK;
        }
        return value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2)) + "…[" + value.length() + " characters]";
    }
}
