package dev.topaz.model;

import java.util.List;

/**
 * An object type that the APIs of a package share: one top-level class, which user code may make and fill.
 *
 * @param typeWord the type as the documents name it
 * @param side the class, its fields, and the object types that only it has
 * @param apiNames the APIs of the package that use it, sorted
 */
public record SharedType(String typeWord, Side side, Doc doc, List<String> apiNames) {
    public SharedType {
        apiNames = List.copyOf(apiNames);
    }
}
