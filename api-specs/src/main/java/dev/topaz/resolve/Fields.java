package dev.topaz.resolve;

import dev.topaz.model.Accessors;
import dev.topaz.model.Described;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.ParamSpec;
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

    /** In the order of the params. */
    static List<Field> of(List<TypedParam> params, Position position) {
        List<String> wireNames =
                params.stream().map(each -> each.param().name()).toList();
        List<Naming.Named> names = Naming.of(wireNames, position.reserved());
        Set<String> suffixes = names.stream()
                .flatMap(named -> Stream.concat(Stream.of(named.suffix()), named.sampleSuffix().stream()))
                .collect(Collectors.toSet());
        Constants constants = new Constants(
                names.stream().map(named -> Names.variable(named.property())).collect(Collectors.toSet()));
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            fields.add(field(params.get(i), names.get(i), suffixes, position)
                    .describedBy(described(params.get(i).param(), constants)));
        }
        return fields;
    }

    private static Described described(ParamSpec param, Constants constants) {
        return new Described(constants.of(param), Obsolescence.of(param.description()));
    }

    private static Field field(TypedParam typed, Naming.Named name, Set<String> suffixes, Position position) {
        FieldType type = position == Position.REQUEST_TOP ? typeAtTop(typed) : typed.type();
        boolean atTop = position == Position.REQUEST_TOP;
        return new Field(
                typed.param().name(),
                name.property(),
                Names.variable(name.property()),
                accessors(name, type, suffixes),
                type,
                atTop ? type.match(Encodings.OF_VALUE) : Encoding.PLAIN,
                atTop ? CheckRules.of(typed.param(), type) : List.of(),
                Docs.of(typed.param(), position),
                Described.NOTHING);
    }

    /** Only at the top of a request are the bytes of a file a file. */
    private static FieldType typeAtTop(TypedParam typed) {
        boolean childless = typed.param().fields().isEmpty();
        return childless && typed.param().type().equals(ScalarType.BYTES.word()) ? new FieldType.File() : typed.type();
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
}
