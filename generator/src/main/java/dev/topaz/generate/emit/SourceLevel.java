package dev.topaz.generate.emit;

import java.util.Optional;

/** Tells what the Java version of the compilation changes in generated code. */
public enum SourceLevel {
    /**
     * Java 8, which has no modules. Classes carry no {@code @NullMarked}: that annotation may stand on modules, and javac warns of
     * it with each class, which would fail builds with {@code -Werror}.
     */
    JAVA_8,
    /** Java 9 or newer. */
    NEWER;

    private static final int OLDEST = 8;

    /** Returns the level of a Java version such as 8 or 17; empty if it is older than generated code. */
    public static Optional<SourceLevel> of(int version) {
        if (version < OLDEST) {
            return Optional.empty();
        }
        return Optional.of(version == OLDEST ? JAVA_8 : NEWER);
    }
}
