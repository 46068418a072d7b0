package dev.topaz.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * A documented type, taken apart: {@code Number[]} is one list around {@code Number}, {@code byte[][]} one list around
 * the scalar {@code byte[]}.
 */
public record TypeWord(String base, int listDepth) {
    private static final String LIST = "[]";

    /** Takes the text of a type column apart. */
    public static TypeWord parse(String type) {
        String base = type;
        int depth = 0;
        while (base.endsWith(LIST) && ScalarType.of(base).isEmpty()) {
            base = base.substring(0, base.length() - LIST.length());
            depth++;
        }
        return new TypeWord(base, depth);
    }

    /** The scalar that the innermost word names; empty for an object. */
    public Optional<ScalarType> scalar() {
        return ScalarType.of(base);
    }

    /**
     * What an answer calls one element of a list of this type: that of the scalar, or the name of the object, {@link
     * #underscored}.
     */
    public String itemName() {
        return scalar().map(ScalarType::itemName).orElseGet(() -> underscored(base));
    }

    /** {@code DeviceDetailVO} is {@code device_detail_v_o}: every capital begins a word. */
    public static String underscored(String word) {
        String words = word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return words.startsWith("_") ? words.substring(1) : words;
    }
}
