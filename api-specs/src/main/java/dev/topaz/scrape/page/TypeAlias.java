package dev.topaz.scrape.page;

import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of other platforms and languages for the scalar types, as some documents use them. */
final class TypeAlias {
    private static final Map<String, ScalarType> WORDS = Map.ofEntries(
            Map.entry("string", ScalarType.STRING),
            Map.entry("number", ScalarType.NUMBER),
            Map.entry("integer", ScalarType.NUMBER),
            Map.entry("int", ScalarType.NUMBER),
            Map.entry("long", ScalarType.NUMBER),
            Map.entry("short", ScalarType.NUMBER),
            Map.entry("boolean", ScalarType.BOOLEAN),
            Map.entry("bool", ScalarType.BOOLEAN),
            Map.entry("date", ScalarType.DATE),
            Map.entry("datetime", ScalarType.DATE),
            Map.entry("json", ScalarType.JSON),
            Map.entry("price", ScalarType.PRICE),
            Map.entry("bigdecimal", ScalarType.DECIMAL));

    private TypeAlias() {}

    /** Returns the type in the platform's word; empty if the word is the platform's own, or unknown. */
    static Optional<String> platformType(String type) {
        TypeWord word = TypeWord.parse(type);
        return word.scalar().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(WORDS.get(word.base().toLowerCase(Locale.ROOT)))
                        .map(scalar -> scalar.word() + "[]".repeat(word.listDepth()));
    }
}
