package dev.topaz.migration.source;

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
}
