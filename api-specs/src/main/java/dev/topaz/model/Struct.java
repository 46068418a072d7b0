package dev.topaz.model;

/**
 * A nested class: an object type of one request or one response.
 *
 * @param typeWord the type as the document names it
 */
public record Struct(String className, String typeWord, Doc doc, Shape shape) {}
