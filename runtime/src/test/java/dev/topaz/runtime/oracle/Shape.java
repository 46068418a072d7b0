package dev.topaz.runtime.oracle;

import dev.topaz.runtime.generated.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type of an answer as its document names it: what a generated class is made of. Compared by identity. */
final class Shape {
    private final String name;
    private final List<Slot> slots = new ArrayList<>();
    private FieldNames names;

    /** The documented types, by what one value of them is in Java. */
    enum Kind {
        TEXT("String", "string"),
        NUMBER("Long", "number"),
        FLAG("Boolean", "boolean"),
        DATE("java.util.Date", "date"),
        OBJECT("", "item");

        final String javaType;
        final String nameInList;

        Kind(String javaType, String nameInList) {
            this.javaType = javaType;
            this.nameInList = nameInList;
        }
    }

    /**
     * A documented field.
     *
     * @param property its Java name
     * @param itemName the name of an element in the full form of a list; null for a single value
     * @param shape the type of an object; null otherwise
     */
    record Slot(String property, String wireName, Kind kind, String itemName, Shape shape) {
        boolean isList() {
            return itemName != null;
        }
    }

    Shape(String name) {
        this.name = name;
    }

    Shape add(Slot slot) {
        slots.add(slot);
        return this;
    }

    String name() {
        return name;
    }

    List<Slot> slots() {
        return slots;
    }

    Optional<Slot> slot(String wireName) {
        return slots.stream().filter(slot -> slot.wireName().equals(wireName)).findFirst();
    }

    FieldNames names() {
        if (names == null) {
            names = FieldNames.of(slots.stream().map(Slot::wireName).toArray(String[]::new));
        }
        return names;
    }
}
