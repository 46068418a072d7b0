package dev.topaz.processor.resolve;

import dev.topaz.processor.model.Accessors;
import dev.topaz.processor.model.Encoding;
import dev.topaz.processor.model.Field;
import dev.topaz.processor.model.FieldType;
import dev.topaz.processor.model.ValueKind;
import dev.topaz.spec.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the fields of one class out of documented parameters whose types are decided. */
final class Fields {
    private static final String JSON_SETTER_ENDING = "String";

    private Fields() {}

    /** In the order of the slots. */
    static List<Field> of(List<Slot> slots, Position position) {
        List<String> wireNames = slots.stream().map(slot -> slot.param().name()).toList();
        List<Naming.Named> names = Naming.of(wireNames, position.reserved());
        Set<String> suffixes = names.stream()
                .flatMap(named -> Stream.concat(Stream.of(named.suffix()), named.sampleSuffix().stream()))
                .collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            fields.add(field(slots.get(i), names.get(i), suffixes, position));
        }
        return fields;
    }

    private static Field field(Slot slot, Naming.Named name, Set<String> suffixes, Position position) {
        FieldType type = position == Position.REQUEST_TOP ? typeAtTop(slot) : slot.type();
        boolean atTop = position == Position.REQUEST_TOP;
        return new Field(
                slot.param().name(),
                name.property(),
                Names.variable(name.property()),
                accessors(name, type, suffixes),
                type,
                atTop ? encoding(type) : Encoding.PLAIN,
                atTop ? CheckRules.of(slot.param(), type) : List.of(),
                Docs.of(slot.param(), position));
    }

    /** Only at the top of a request are the bytes of a file a file. */
    private static FieldType typeAtTop(Slot slot) {
        boolean childless = slot.param().fields().isEmpty();
        return childless && slot.param().type().equals(ScalarType.BYTES.word()) ? new FieldType.File() : slot.type();
    }

    private static Accessors accessors(Naming.Named name, FieldType type, Set<String> suffixes) {
        List<String> getterAliases =
                name.sampleSuffix().map(sample -> "get" + sample).stream().toList();
        Stream<String> sampleSetter = name.sampleSuffix().map(sample -> "set" + sample).stream();
        Stream<String> jsonSetters = type.equals(new FieldType.Scalar(ValueKind.JSON))
                ? Stream.concat(Stream.of(name.suffix()), name.sampleSuffix().stream())
                        .map(suffix -> suffix + JSON_SETTER_ENDING)
                        .filter(suffix -> !suffixes.contains(suffix))
                        .map(suffix -> "set" + suffix)
                : Stream.empty();
        return new Accessors(
                "get" + name.suffix(),
                "set" + name.suffix(),
                getterAliases,
                Stream.concat(sampleSetter, jsonSetters).toList());
    }

    private static Encoding encoding(FieldType type) {
        if (type instanceof FieldType.Nested) {
            return Encoding.JSON_OBJECT;
        }
        if (type instanceof FieldType.ListOf list) {
            return listEncoding(list.element());
        }
        return Encoding.PLAIN;
    }

    private static Encoding listEncoding(FieldType element) {
        if (element instanceof FieldType.Nested) {
            return Encoding.JSON_LIST;
        }
        return element instanceof FieldType.Scalar scalar && scalar.kind() != ValueKind.RAW
                ? Encoding.JOINED
                : Encoding.JSON_TEXT;
    }
}
