package dev.topaz.migration.source;

/**
 * A method that is called on a variable, or a constructor.
 *
 * @param type the type of the variable as it is declared, without arguments
 * @param method empty for a constructor
 * @param arguments how many there are
 */
public record Call(String type, String method, int arguments, Place at) {}
