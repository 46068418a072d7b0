package dev.topaz.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a field stands in an answer: the objects around it, from the top, and the field itself.
 *
 * @param steps at least one; all but the last are objects
 */
public record FieldPath(List<Field> steps) {
    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** Returns the field. */
    public Field last() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
        return steps.stream().map(Field::wireName).collect(Collectors.joining("."));
    }
}
