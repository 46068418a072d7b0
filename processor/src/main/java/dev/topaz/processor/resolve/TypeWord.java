package dev.topaz.processor.resolve;

import dev.topaz.spec.ScalarType;
import java.util.Optional;

/**
 * A documented type, taken apart: {@code Number[]} is one list around {@code Number}, {@code byte[][]} one list around
 * the scalar {@code byte[]}.
 */
record TypeWord(String base, int listDepth) {
    private static final String LIST = "[]";

    static TypeWord parse(String type) {
        String base = type;
        int depth = 0;
        while (base.endsWith(LIST) && ScalarType.of(base).isEmpty()) {
            base = base.substring(0, base.length() - LIST.length());
            depth++;
        }
        return new TypeWord(base, depth);
    }

    Optional<ScalarType> scalar() {
        return ScalarType.of(base);
    }
}
