package dev.topaz.migration.source;

import com.sun.source.tree.CompilationUnitTree;

/**
 * One import of a source.
 *
 * @param name what is imported; for {@link Kind#ALL}, what stands before the star
 * @param at from {@code import} to behind the semicolon
 */
public record Import(String name, Kind kind, Place at) {
    /** The forms of an import. */
    public enum Kind {
        /** {@code import a.B;}. */
        TYPE,
        /** {@code import a.*;}. */
        ALL,
        /** {@code import static}, with a member or a star at the end of the name. */
        STATIC
    }

    /** Returns the name in full that the imports of a source give to a simple name; the name itself where they do not. */
    static String named(CompilationUnitTree unit, String name) {
        return unit.getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(each -> each.endsWith("." + name))
                .findFirst()
                .orElse(name);
    }
}
