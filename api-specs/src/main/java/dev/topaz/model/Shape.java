package dev.topaz.model;

import java.util.List;

/**
 * The fields of one class in the two orders that matter.
 *
 * @param members sorted by Java name: the order in which people look for them
 * @param onTheWire the order in which the runtime meets them: ascending wire names for what is signed, the order of the
 *     document for what is read
 */
public record Shape(List<Field> members, List<Field> onTheWire) {
    public Shape {
        members = List.copyOf(members);
        onTheWire = List.copyOf(onTheWire);
    }
}
