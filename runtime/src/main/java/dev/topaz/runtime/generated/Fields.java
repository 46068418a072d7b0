package dev.topaz.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documented fields of one generated class: their wire names, in the order of the document, and how each is read.
 *
 * <pre>{@code
 * final class Trade {
 *     private static final Fields FIELDS = Fields.builder().number("tid").text("title").objects("items", Item::new).build();
 *
 *     private Trade(Cursor answer) {
 *         FieldValues in = FIELDS.read(answer);
 *         this.tid = in.number();
 *         this.title = in.text();
 *         this.items = in.list();
 *     }
 * }
 * }</pre>
 */
public final class Fields {
    // The kinds of scalars. Below zero, because the kind of any other field is the place of its reader.
    private static final int TEXT = -1;
    private static final int NUMBER = -2;
    private static final int BOOL = -3;
    private static final int DATE = -4;

    private final String[] wireNames;
    private final FieldNames names;
    private final boolean[] masked;
    private final int[] kinds;
    private final List<Function<Cursor, @Nullable Object>> readers;

    private Fields(Builder builder) {
        this.wireNames = builder.names.toArray(new String[0]);
        this.names = FieldNames.of(wireNames);
        this.kinds = new int[wireNames.length];
        this.readers = new ArrayList<>(builder.readers);
        this.masked = new boolean[wireNames.length];
        for (int field = 0; field < kinds.length; field++) {
            kinds[field] = builder.kinds.get(field);
        }
        builder.ofJson.forEach(position -> masked[position] = true);
    }

    /** Returns a builder without fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads an object to its end. Of a field that is there twice, the last value counts; fields that are not among these are passed over. */
    public FieldValues read(Cursor in) {
        Object[] values = new Object[wireNames.length];
        for (int field = readScalars(in, values); field != Cursor.END; field = readScalars(in, values)) {
            values[field] = readers.get(kinds[field]).apply(in);
        }
        return new FieldValues(values);
    }

    /**
     * Reads fields up to the first one that is not a scalar.
     *
     * @return the position of that field; {@link Cursor#END} at the end of the object
     */
    // A loop that no reader of an object inside calls again: compiled by itself, and then well, in whatever order the
    // JDK compiles.
    private int readScalars(Cursor in, @Nullable Object[] values) {
        int field = in.nextField(names);
        while (field != Cursor.END && kinds[field] < 0) {
            values[field] = scalar(kinds[field], in);
            field = in.nextField(names);
        }
        return field;
    }

    /** Branches where a function for each field would be a call that no processor foresees and no compiler inlines. */
    private static @Nullable Object scalar(int kind, Cursor in) {
        switch (kind) {
            case TEXT:
                return in.text();
            case NUMBER:
                return in.number();
            case BOOL:
                return in.bool();
            default:
                return in.date();
        }
    }

    /**
     * Returns what {@code toString} shows of a response: how the call ended, then its fields.
     *
     * @param values the values of the fields, in their order
     */
    public String describe(CallStatus response, @Nullable Object... values) {
        return describe(Description.ofOutcome(response.getClass().getSimpleName(), response), values);
    }

    /**
     * Returns what {@code toString} shows of an object of a response.
     *
     * @param values the values of the fields, in their order
     */
    public String describe(String typeName, @Nullable Object... values) {
        return describe(new Description(typeName), values);
    }

    private String describe(Description out, @Nullable Object[] values) {
        for (int field = 0; field < wireNames.length; field++) {
            if (masked[field]) {
                out.maskedField(wireNames[field], values[field]);
            } else {
                out.field(wireNames[field], values[field]);
            }
        }
        return out.toString();
    }

    /** Takes the fields one by one, in the order of the document. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Integer> kinds = new ArrayList<>();
        private final List<Function<Cursor, @Nullable Object>> readers = new ArrayList<>();
        private final List<Integer> ofJson = new ArrayList<>();

        private Builder() {}

        /** Adds a text. */
        public Builder text(String wireName) {
            return add(wireName, TEXT);
        }

        /** Adds a number. */
        public Builder number(String wireName) {
            return add(wireName, NUMBER);
        }

        /** Adds a Boolean. */
        public Builder bool(String wireName) {
            return add(wireName, BOOL);
        }

        /** Adds a date. */
        public Builder date(String wireName) {
            return add(wireName, DATE);
        }

        /** Adds a text that is itself JSON. JSON may hold anything under any name, so descriptions do not show it. */
        public Builder json(String wireName) {
            ofJson.add(names.size());
            return add(wireName, Cursor::json);
        }

        /** Adds a value of any form, kept as its JSON text; descriptions do not show it. */
        public Builder raw(String wireName) {
            ofJson.add(names.size());
            return add(wireName, Cursor::raw);
        }

        /** Adds an object, read by the constructor of its class. */
        public <T> Builder object(String wireName, Function<Cursor, T> reader) {
            return add(wireName, in -> in.object(reader));
        }

        /** Adds a list of objects, each read by the constructor of its class. */
        public <T> Builder objects(String wireName, Function<Cursor, T> reader) {
            return list(wireName, in -> in.object(reader));
        }

        /** Adds a list whose elements are read by one of the methods of {@link Cursor}. */
        public <T> Builder list(String wireName, Function<Cursor, @Nullable T> element) {
            return add(wireName, in -> in.list(element));
        }

        /** Returns the fields; their names are all different. */
        public Fields build() {
            return new Fields(this);
        }

        private Builder add(String wireName, Function<Cursor, @Nullable Object> reader) {
            readers.add(reader);
            return add(wireName, readers.size() - 1);
        }

        private Builder add(String wireName, int kind) {
            names.add(wireName);
            kinds.add(kind);
            return this;
        }
    }
}
