package dev.topaz.model;

/**
 * A value that the description of a parameter lists.
 *
 * @param value as it travels
 * @param constant the name of its constant, which no other of the class has
 * @param label what it means; empty if the description does not say
 */
public record DocumentedValue(String value, String constant, String label) {}
