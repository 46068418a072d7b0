package dev.topaz.testkit;

import dev.topaz.runtime.redact.SensitiveNames;

/** Shortens a value for a message, and masks it if its name says that it is sensitive. */
final class DisplayedValue {
    private static final int LONGEST = 200;

    private DisplayedValue() {}

    static String of(String name, String value) {
        if (SensitiveNames.contains(name)) {
            return "***";
        }
        return value.length() <= LONGEST ? "\"" + value + "\"" : "\"" + value.substring(0, LONGEST) + "…\"";
    }
}
