package dev.topaz.resolve;

import dev.topaz.model.Described;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the fields of one class out of documented parameters whose types are decided. */
final class Fields {
    private Fields() {}

    /** In the order of the params. */
    static List<Field> of(List<TypedParam> params, Position position) {
        List<String> wireNames =
                params.stream().map(each -> each.param().name()).toList();
        List<Naming.Named> names = Naming.of(wireNames, position.reserved());
        FieldAccessors accessors = new FieldAccessors(names);
        Constants constants = new Constants(
                names.stream().map(named -> Names.variable(named.property())).collect(Collectors.toSet()));
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            fields.add(field(params.get(i), names.get(i), accessors, position)
                    .describedBy(described(params.get(i).param(), constants)));
        }
        return fields;
    }

    private static Described described(ParamSpec param, Constants constants) {
        return new Described(constants.of(param), Obsolescence.of(param.description()));
    }

    private static Field field(TypedParam typed, Naming.Named name, FieldAccessors accessors, Position position) {
        boolean atTop = position == Position.REQUEST_TOP;
        FieldType type = atTop ? typeAtTop(typed) : typed.type();
        Encoding encoding = atTop ? type.match(Encodings.OF_VALUE) : Encoding.PLAIN;
        return new Field(
                typed.param().name(),
                name.property(),
                Names.variable(name.property()),
                accessors.of(name, type, encoding),
                type,
                encoding,
                atTop ? CheckRules.of(typed.param(), type) : List.of(),
                Docs.of(typed.param(), position),
                Described.NOTHING);
    }

    /** Only at the top of a request are the bytes of a file a file. */
    private static FieldType typeAtTop(TypedParam typed) {
        boolean childless = typed.param().fields().isEmpty();
        return childless && typed.param().type().equals(ScalarType.BYTES.word()) ? new FieldType.File() : typed.type();
    }
}
