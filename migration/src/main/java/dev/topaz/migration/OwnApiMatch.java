package dev.topaz.migration;

import dev.topaz.migration.source.ClassShape;
import dev.topaz.migration.source.ClassShape.Body;
import dev.topaz.migration.source.ClassShape.FieldShape;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the own classes of an API with those that Topaz generates for it, field by field, by the names on the wire. */
final class OwnApiMatch {
    /**
     * What takes the place of an own class.
     *
     * @param generated without its package: {@code TradeGetResponse.Trade}
     * @param methods the names of the methods of the one by those of the other
     */
    record Twin(String generated, Map<String, String> methods) {
        Twin {
            methods = Map.copyOf(methods);
        }
    }

    /**
     * What an own class is compared with.
     *
     * @param generated the class, without its package
     */
    private record Counterpart(Side side, String generated, List<Field> members) {}

    private final OwnApi own;
    private final Map<String, Twin> twins = new HashMap<>();
    private boolean fits = true;

    private OwnApiMatch(OwnApi own) {
        this.own = own;
    }

    /** Returns the twins of the own classes, by the names of these in full; empty if a field has none, or one of another type. */
    static Optional<Map<String, Twin>> of(OwnApi own, ApiModel api) {
        OwnApiMatch match = new OwnApiMatch(own);
        match.compare(own.request(), own.params(), api.request());
        match.compare(own.response(), OwnApi.fields(own.response()), api.response());
        return match.fits ? Optional.of(match.twins) : Optional.empty();
    }

    private void compare(ClassShape shape, Map<String, FieldShape> fields, Side side) {
        compare(
                shape,
                fields,
                new Counterpart(side, side.className(), side.shape().members()));
    }

    /** A class is compared once: an object may be inside of itself. */
    private void compare(ClassShape shape, Map<String, FieldShape> fields, Counterpart other) {
        Twin known = twins.get(shape.name());
        if (known != null) {
            fits &= known.generated().equals(other.generated());
            return;
        }
        twins.put(shape.name(), new Twin(other.generated(), Map.of()));
        Map<String, String> methods = new HashMap<>();
        fields.forEach((wire, field) -> {
            Optional<Field> member = other.members().stream()
                    .filter(each -> each.wireName().equals(wire))
                    .findFirst();
            fits &= member.isPresent() && isSame(field.type(), member.get(), other.side());
            member.ifPresent(each -> methods.putAll(methods(shape, field, each)));
        });
        twins.put(shape.name(), new Twin(other.generated(), methods));
    }

    private static Map<String, String> methods(ClassShape shape, FieldShape field, Field member) {
        Map<String, String> methods = new HashMap<>();
        shape.methods().forEach(method -> {
            if (method.body().equals(new Body.Get(field.name()))) {
                methods.put(method.name(), member.accessors().getter());
            }
            if (method.body().equals(new Body.Set(field.name()))) {
                methods.put(method.name(), member.accessors().setter());
            }
        });
        return methods;
    }

    private boolean isSame(String type, Field member, Side side) {
        return member.encoding() == Encoding.PLAIN ? isSame(type, member.type(), side) : type.equals("String");
    }

    private boolean isSame(String type, FieldType member, Side side) {
        String element = OwnApiFinder.element(type);
        if (member instanceof FieldType.ListOf list) {
            return OwnApiFinder.isList(type) && isSame(element, list.element(), side);
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (member instanceof FieldType.Scalar scalar) {
            return simple.equals(scalar.kind().javaClass().getSimpleName());
        }
        if (member instanceof FieldType.Nested nested) {
            return isObject(simple, nested.className(), side);
        }
        return member instanceof FieldType.File && simple.equals("FileItem");
    }

    private boolean isObject(String simple, String className, Side side) {
        Optional<ClassShape> shape = own.objects().values().stream()
                .filter(each -> each.simpleName().equals(simple))
                .findFirst();
        Optional<Struct> struct = side.structs().stream()
                .filter(each -> each.className().equals(className))
                .findFirst();
        if (shape.isEmpty() || struct.isEmpty()) {
            return false;
        }
        String generated = side.className() + "." + className;
        compare(
                shape.get(),
                OwnApi.fields(shape.get()),
                new Counterpart(side, generated, struct.get().shape().members()));
        return fits;
    }
}
