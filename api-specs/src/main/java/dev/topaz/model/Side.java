package dev.topaz.model;

import java.util.List;

/**
 * A request or a response: its class, its own fields, and its nested classes sorted by name.
 *
 * <p>Types are never shared between two sides.
 */
public record Side(String className, Shape shape, List<Struct> structs) {
    public Side {
        structs = List.copyOf(structs);
    }
}
