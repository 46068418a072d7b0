package dev.topaz.model;

import java.util.List;

/**
 * A parameter that lists the fields which the answer shall have, and the classes whose fields it can list.
 *
 * @param parameter a text of names, joined by commas
 * @param className the selector
 * @param method the method of the request that takes the selector
 * @param objects the nested classes of the response that can be reached, that of the root first
 */
public record FieldSelection(Field parameter, String className, String method, List<Struct> objects) {
    public FieldSelection {
        objects = List.copyOf(objects);
    }

    /** Returns the same selection, whose selector has this name. */
    public FieldSelection withClassName(String name) {
        return new FieldSelection(parameter, name, method, objects);
    }
}
