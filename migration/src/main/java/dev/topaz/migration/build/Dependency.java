package dev.topaz.migration.build;

/**
 * A dependency, as a pom has it.
 *
 * @param scope empty for the usual one
 * @param systemPath the jar of a dependency of the scope {@code system}; empty for all others
 * @param line of its artifact identifier, counted from 1
 */
public record Dependency(
        Coordinates coordinates, String scope, String type, String classifier, String systemPath, int line) {
    /** Whether the compiler of the main sources sees it. */
    boolean isCompiledAgainst() {
        return !scope.equals("test") && !scope.equals("runtime") && !scope.equals("import");
    }

    boolean isJar() {
        return type.isEmpty() || type.equals("jar");
    }
}
