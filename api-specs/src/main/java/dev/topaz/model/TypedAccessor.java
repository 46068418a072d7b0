package dev.topaz.model;

/**
 * A getter or setter beside the official one, for a value of another Java type.
 *
 * @param name the name of the method
 * @param type what a setter takes or a getter returns
 */
public record TypedAccessor(String name, AccessorType type) {}
