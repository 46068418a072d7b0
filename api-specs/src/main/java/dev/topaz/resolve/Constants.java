package dev.topaz.resolve;

import dev.topaz.model.DocumentedValue;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the constants of one class for the values that its descriptions list: {@code status} with {@code PAID} is {@code STATUS_PAID}. */
final class Constants {
    private static final Pattern BEGIN_OF_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern OUTER = Pattern.compile("^_|_$");

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
        String separated = BEGIN_OF_WORD.matcher(name).replaceAll("_");
        String joined = NO_LETTERS.matcher(separated).replaceAll("_");
        return OUTER.matcher(joined).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
