package dev.topaz.testkit;

import dev.topaz.runtime.redact.SensitiveNames;

/** A value as messages show it: shortened, and masked if its name says that it is sensitive. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String of(String name, String value) {
        if (SensitiveNames.contains(name)) {
            return "***";
        }
        return value.length() <= LONGEST ? "\"" + value + "\"" : "\"" + value.substring(0, LONGEST) + "…\"";
    }
}
