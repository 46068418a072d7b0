package dev.topaz.runtime.generated;

import dev.topaz.runtime.json.NameTable;
import java.util.Arrays;
import java.util.List;

/** The wire names that one generated reader knows, in the order in which the document lists them. */
public final class FieldNames {
    private final NameTable table;

    private FieldNames(List<String> names) {
        this.table = new NameTable(names);
    }

    /** Returns the names, all different. */
    public static FieldNames of(String... names) {
        return new FieldNames(Arrays.asList(names.clone()));
    }

    /** Returns the position of a name; {@link Cursor#END} when it is not one of these. */
    public int position(String name) {
        int position = table.position(name);
        return position == NameTable.UNKNOWN ? Cursor.END : position;
    }

    /** Returns the same, for names that are still bytes of JSON. */
    // The table is for the packages of this module, which it does not leave.
    @SuppressWarnings("exports")
    public NameTable table() {
        return table;
    }
}
