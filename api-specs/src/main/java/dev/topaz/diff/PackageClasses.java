package dev.topaz.diff;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.SharedType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The object types that the APIs of a package share, as one request or response is compared: beside its nested classes. */
final class PackageClasses {
    private final Map<String, SharedType> types;

    PackageClasses(List<SharedType> types) {
        this.types = types.stream().collect(Collectors.toMap(type -> type.side().className(), Function.identity()));
    }

    /** Returns the names of the shared classes and of those nested in them: {@code Trade}, {@code Trade.Promotion}. */
    Set<String> names() {
        return types.values().stream()
                .flatMap(type -> structs(type).stream())
                .map(Struct::className)
                .collect(Collectors.toSet());
    }

    /** Returns a request or a response with the shared classes that it uses beside its nested ones. */
    Side beside(Side side) {
        Set<String> used = new LinkedHashSet<>();
        addUsed(side, used);
        List<Struct> all = new ArrayList<>(side.structs());
        used.forEach(name -> Optional.ofNullable(types.get(name)).ifPresent(type -> all.addAll(structs(type))));
        return new Side(side.className(), side.shape(), all);
    }

    private void addUsed(Side side, Set<String> used) {
        Stream.concat(Stream.of(side.shape()), side.structs().stream().map(Struct::shape))
                .flatMap(shape -> shape.members().stream())
                .flatMap(field -> field.type().match(SharedClass.OF_TYPE).stream())
                .filter(used::add)
                .flatMap(name -> Optional.ofNullable(types.get(name)).stream())
                .forEach(type -> addUsed(type.side(), used));
    }

    private static List<Struct> structs(SharedType type) {
        String outer = type.side().className();
        List<Struct> structs = new ArrayList<>();
        structs.add(
                new Struct(outer, type.typeWord(), type.doc(), named(type.side().shape(), outer)));
        type.side()
                .structs()
                .forEach(struct -> structs.add(new Struct(
                        outer + "." + struct.className(),
                        struct.typeWord(),
                        struct.doc(),
                        named(struct.shape(), outer))));
        return structs;
    }

    /** A class nested in a shared one may have the name of a class nested in a response. */
    private static Shape named(Shape shape, String outer) {
        InClass types = new InClass(outer);
        return new Shape(named(shape.members(), types), named(shape.onTheWire(), types));
    }

    private static List<Field> named(List<Field> fields, InClass types) {
        return fields.stream()
                .map(field -> field.typed(field.type().match(types)))
                .toList();
    }

    /** The shared class that a type is, or is a list of. */
    private enum SharedClass implements FieldType.Cases<Optional<String>> {
        OF_TYPE;

        @Override
        public Optional<String> scalar(ValueKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> nested(String className) {
            return Optional.empty();
        }

        @Override
        public Optional<String> shared(String className) {
            return Optional.of(className);
        }

        @Override
        public Optional<String> listOf(FieldType element) {
            return element.match(this);
        }
    }

    /** Names nested classes after the class around them. */
    private record InClass(String outer) implements FieldType.Cases<FieldType> {
        @Override
        public FieldType scalar(ValueKind kind) {
            return new FieldType.Scalar(kind);
        }

        @Override
        public FieldType file() {
            return new FieldType.File();
        }

        @Override
        public FieldType nested(String className) {
            return new FieldType.Nested(outer + "." + className);
        }

        @Override
        public FieldType shared(String className) {
            return new FieldType.Shared(className);
        }

        @Override
        public FieldType listOf(FieldType element) {
            return new FieldType.ListOf(element.match(this));
        }
    }
}
