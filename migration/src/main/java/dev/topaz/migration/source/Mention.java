package dev.topaz.migration.source;

/** A word of a source, and where: an identifier, a qualified name, or a text. */
public record Mention(String word, Place at) {}
