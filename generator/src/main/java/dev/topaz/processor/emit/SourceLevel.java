package dev.topaz.processor.emit;

/** Tells what the Java version of the compilation changes in generated code. */
public enum SourceLevel {
    /**
     * Java 8, which has no modules. Classes carry no {@code @NullMarked}: that annotation may stand on modules, and javac warns of
     * it with each class, which would fail builds with {@code -Werror}.
     */
    JAVA_8,
    /** Java 9 or newer. */
    NEWER
}
