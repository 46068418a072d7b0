package dev.topaz.resolve;

import dev.topaz.model.DocumentedValue;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names the constants of one class for the values that its descriptions list: {@code status} with {@code PAID} is {@code STATUS_PAID}. */
final class Constants {
    private final NameScope names;

    /** @param taken names of other members, which no constant may have */
    Constants(Set<String> taken) {
        this.names = NameScope.ofMembers(taken);
        names.claim("FIELDS");
    }

    List<DocumentedValue> of(ParamSpec param) {
        return DocumentedValues.of(param).entrySet().stream()
                .map(value -> new DocumentedValue(
                        value.getKey(), names.claimUnique(name(param.name(), value.getKey())), value.getValue()))
                .toList();
    }

    private static String name(String wireName, String value) {
        String sign = value.startsWith("-") ? "MINUS_" : "";
        return Names.variable(words(wireName) + "_" + sign + words(value));
    }

    /** A capital behind a small letter begins a word. */
    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toUpperCase(Locale.ROOT);
    }
}
