package dev.topaz.migration.source;

/**
 * A place that does not compile.
 *
 * @param path of the source
 * @param code the compiler's key of the message, such as {@code compiler.err.cant.resolve.location}
 * @param start where the wrong tree begins, in characters from 0
 * @param at the character that the compiler points at; the dot of a member that is not there
 * @param message the compiler's words in English, which may be several lines
 */
public record CompilerError(String path, String code, int start, int at, String message) {}
