package dev.topaz.runtime.call;

import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.redact.SensitiveNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Masks values under names that hold secrets or personal data, and JSON, which may hold anything. */
final class MaskedValues {
    private static final String MASK = "***";

    private MaskedValues() {}

    /** Masks parameters. */
    static Map<String, String> of(Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : values.entrySet()) {
            boolean isHidden = SensitiveNames.contains(each.getKey()) || isJson(each.getValue());
            masked.put(each.getKey(), isHidden ? MASK : each.getValue());
        }
        return Collections.unmodifiableMap(masked);
    }

    /** Masks headers: beside the names of parameters, those by which HTTP carries credentials. */
    static Map<String, String> ofHeaders(Map<String, String> values) {
        return ofHeaders(values, Secrets.NONE);
    }

    /** Masks headers of an answer, which may repeat the secrets of the call, as a redirect does that names its address. */
    static Map<String, String> ofHeaders(Map<String, String> values, Secrets secrets) {
        Map<String, String> masked = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : values.entrySet()) {
            String name = each.getKey().toLowerCase(Locale.ROOT).replace('-', '_');
            boolean isHidden = SensitiveNames.contains(name) || name.contains("auth") || name.contains("key");
            masked.put(each.getKey(), isHidden ? MASK : secrets.hiddenIn(each.getValue()));
        }
        return Collections.unmodifiableMap(masked);
    }

    private static boolean isJson(String value) {
        String trimmed = value.trim();
        return trimmed.startsWith("{") || trimmed.startsWith("[");
    }
}
