package dev.topaz.resolve;

import dev.topaz.model.Field;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import java.util.Comparator;
import java.util.List;

/** Makes the classes of a request or a response, each with its fields in the orders that matter. */
final class Sides {
    private Sides() {}

    /** What is signed is written in ascending order of the wire names: nothing is sorted at run time. */
    static Side request(String className, List<TypedParam> params, StructTable table) {
        List<Field> fields = Fields.of(params, Position.REQUEST_TOP);
        Shape shape = new Shape(byJavaName(fields), byWireName(fields));
        return new Side(className, shape, structs(table, Position.REQUEST_NESTED));
    }

    static Side response(String className, List<TypedParam> params, StructTable table) {
        List<Field> fields = Fields.of(params, Position.RESPONSE_TOP);
        return new Side(className, new Shape(byJavaName(fields), fields), structs(table, Position.RESPONSE_NESTED));
    }

    static Side content(String className, List<TypedParam> params, StructTable table) {
        List<Field> fields = Fields.of(params, Position.CONTENT);
        return new Side(className, new Shape(byJavaName(fields), fields), structs(table, Position.CONTENT));
    }

    /** A shared type is read in the order of the documents and written in that of the Java names, and so are the objects in it. */
    static Side shared(String className, List<TypedParam> params, StructTable table) {
        List<Field> fields = Fields.of(params, Position.RESPONSE_NESTED);
        return new Side(className, new Shape(byJavaName(fields), fields), structs(table, Position.RESPONSE_NESTED));
    }

    private static List<Struct> structs(StructTable table, Position position) {
        return table.builders().stream()
                .map(builder -> new Struct(
                        builder.className(),
                        builder.typeWord(),
                        Docs.of(builder),
                        nested(Fields.of(builder.params(), position), position)))
                .toList();
    }

    /** Objects in requests are written as the official SDK writes them, by Java name; answers keep their order. */
    private static Shape nested(List<Field> fields, Position position) {
        List<Field> members = byJavaName(fields);
        return new Shape(members, position == Position.REQUEST_NESTED ? members : fields);
    }

    private static List<Field> byJavaName(List<Field> fields) {
        return fields.stream().sorted(Comparator.comparing(Field::property)).toList();
    }

    private static List<Field> byWireName(List<Field> fields) {
        return fields.stream().sorted(Comparator.comparing(Field::wireName)).toList();
    }
}
