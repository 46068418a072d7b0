package dev.topaz.runtime.decode;

import java.util.List;

/** The wire names that one generated reader knows, in the order in which the document lists them. */
public final class FieldNames {
    private final List<String> names;

    private FieldNames(List<String> names) {
        this.names = names;
    }

    public static FieldNames of(String... names) {
        return new FieldNames(List.of(names));
    }

    /** The index of a name; {@link Cursor#END} when it is not one of these. */
    int indexOf(String name) {
        return names.indexOf(name);
    }
}
