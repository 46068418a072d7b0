package dev.topaz.runtime.call;

import dev.topaz.runtime.redact.SensitiveNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Masks values under names that hold secrets or personal data, and JSON, which may hold anything. */
final class MaskedValues {
    private static final String MASK = "***";

    private MaskedValues() {}

    static Map<String, String> of(Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : values.entrySet()) {
            masked.put(each.getKey(), isHidden(each.getKey(), each.getValue()) ? MASK : each.getValue());
        }
        return Collections.unmodifiableMap(masked);
    }

    private static boolean isHidden(String name, String value) {
        String trimmed = value.trim();
        boolean isJson = trimmed.startsWith("{") || trimmed.startsWith("[");
        return isJson || SensitiveNames.contains(name.toLowerCase(Locale.ROOT).replace('-', '_'));
    }
}
