package dev.topaz.model;

import java.util.List;

/**
 * What the description of a parameter says for certain.
 *
 * @param values the values that it lists, all of them; none if it lists none for certain
 */
public record Described(List<DocumentedValue> values, Lifecycle lifecycle) {
    /** No value, and no word of being obsolete. */
    public static final Described NOTHING = new Described(List.of(), Lifecycle.CURRENT);

    public Described {
        values = List.copyOf(values);
    }
}
