package dev.topaz.migration.source;

/**
 * A place in a source.
 *
 * @param start in characters from 0
 * @param end behind its last character
 * @param line counted from 1
 */
public record Place(int start, int end, int line) {}
