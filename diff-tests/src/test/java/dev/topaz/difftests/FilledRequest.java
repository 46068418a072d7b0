package dev.topaz.difftests;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.TypedAccessor;
import dev.topaz.resolve.WireType;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.date.DateText;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests of the generated classes, filled by the old names with values that the old document allows. */
final class FilledRequest {
    private static final int LONG = 300;
    private static final int MANY = 150;
    private static final int SHORT = 5;

    private final ApiSpec before;
    private final ApiModel model;
    private final String packageName;
    private final ClassLoader classes;

    /** @param model the old document's, by whose names the classes are called */
    FilledRequest(ApiSpec before, ApiModel model, String packageName, ClassLoader classes) {
        this.before = before;
        this.model = model;
        this.packageName = packageName;
        this.classes = classes;
    }

    /** Returns a new request with its values. */
    TaobaoRequest<?> of(Filling filling) throws ReflectiveOperationException {
        TaobaoRequest<?> request = (TaobaoRequest<?>) create(model.request().className());
        fill(request, model.request().shape(), before.request(), filling);
        return request;
    }

    private Object create(String className) throws ReflectiveOperationException {
        return classes.loadClass(packageName + "." + className).getConstructor().newInstance();
    }

    private void fill(Object object, Shape shape, List<ParamSpec> params, Filling filling)
            throws ReflectiveOperationException {
        for (ParamSpec param : params) {
            if (filling.fills(param)) {
                Field field = field(shape, param);
                Object value = filling.kind() == Filling.Kind.TEXTS && field.encoding() != Encoding.PLAIN
                        ? joinedOrJson(param)
                        : value(field.type(), param, WireType.of(param), filling);
                setter(object, field, value).invoke(object, value);
            }
        }
    }

    private static String joinedOrJson(ParamSpec param) {
        return WireType.of(param) instanceof WireType.Listed list && list.element() instanceof WireType.Scalar scalar
                ? WireFormat.join(List.of(scalar(scalar.type(), param.limits(), Filling.LEAST)), param.name())
                : json(WireType.of(param), param.limits());
    }

    private static String json(WireType type, Limits limits) {
        if (type instanceof WireType.Listed list) {
            return "[" + json(list.element(), limits) + "]";
        }
        if (type instanceof WireType.Struct struct) {
            return struct.fields().stream()
                    .map(field -> '"' + field.name() + "\":" + json(WireType.of(field), field.limits()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (type instanceof WireType.Scalar scalar) {
            Object value = scalar(scalar.type(), limits, Filling.LEAST);
            return switch (scalar.type().form().jsonType()) {
                case STRING ->
                    '"'
                            + (value instanceof Date date ? WireFormat.text(date) : value.toString())
                                    .replace("\"", "\\\"")
                            + '"';
                case INTEGER, BOOLEAN -> value.toString();
            };
        }
        return "{\"k\":[1]}";
    }

    static Field field(Shape shape, ParamSpec param) {
        return shape.members().stream()
                .filter(field -> field.wireName().equals(param.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Method setter(Object object, Field field, Object value) throws NoSuchMethodException {
        Set<String> names = Stream.concat(
                        Stream.of(field.accessors().setter()),
                        field.accessors().typedSetters().stream().map(TypedAccessor::name))
                .collect(Collectors.toSet());
        for (Method method : object.getClass().getMethods()) {
            if (names.contains(method.getName())
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(value)) {
                return method;
            }
        }
        throw new NoSuchMethodException(
                object.getClass() + "." + field.accessors().setter() + " for " + value);
    }

    private Object value(FieldType type, ParamSpec param, WireType wire, Filling filling)
            throws ReflectiveOperationException {
        if (type instanceof FieldType.File) {
            int size = (int) param.limits().maxLength().orElse(LONG);
            return new FileItem("a.txt", new byte[filling.isMost() ? Math.max(1, size) : 1]);
        }
        if (type instanceof FieldType.Nested nested) {
            return nested(nested.className(), param, filling);
        }
        if (type instanceof FieldType.ListOf list && wire instanceof WireType.Listed listed) {
            return list(list, listed, param, filling);
        }
        return wire instanceof WireType.Scalar scalar
                ? scalar(scalar.type(), param.limits(), filling)
                : "{\"k\":[1]}"; // JSON in place
    }

    private Object list(FieldType.ListOf type, WireType.Listed wire, ParamSpec param, Filling filling)
            throws ReflectiveOperationException {
        long most = param.limits().maxListSize().orElse(wire.element() instanceof WireType.Scalar ? MANY : 1);
        boolean joinedRaw = type.element() instanceof FieldType.ListOf
                || !(wire.element() instanceof WireType.Scalar || type.element() instanceof FieldType.Nested);
        if (joinedRaw && isTop(param)) {
            return "[]"; // kept as JSON text, without a typed setter
        }
        Limits each = new Limits(
                OptionalLong.empty(),
                OptionalLong.empty(),
                param.limits().minValue(),
                param.limits().maxValue(),
                "");
        ParamSpec element = new ParamSpec(
                param.name(), param.type(), true, "", each, "", param.fields(), param.children(), param.at());
        Object value = value(type.element(), element, wire.element(), filling);
        if (value instanceof String text
                && text.length() > SHORT
                && wire.element() instanceof WireType.Scalar scalar
                && scalar.type().form() == ValueForm.TEXT) {
            value = text.substring(0, SHORT);
        }
        return Collections.nCopies(filling.isMost() ? (int) Math.min(most, MANY) : 1, value);
    }

    private boolean isTop(ParamSpec param) {
        return before.request().stream().anyMatch(top -> top == param);
    }

    private Object nested(String className, ParamSpec param, Filling filling) throws ReflectiveOperationException {
        if (param.fields().isEmpty()) {
            // The fields stand with another parameter of the type; nothing has to be set.
            return create(model.request().className() + "$" + className);
        }
        Object object = create(model.request().className() + "$" + className);
        fill(object, struct(model.request(), className).shape(), param.fields(), filling.below());
        return object;
    }

    static Struct struct(Side side, String className) {
        return side.structs().stream()
                .filter(struct -> struct.className().equals(className))
                .findFirst()
                .orElseThrow();
    }

    private static Object scalar(ScalarType type, Limits limits, Filling filling) {
        return switch (type.form()) {
            case TEXT -> text(limits, filling);
            // What a number may look like, and JSON may not.
            case DECIMAL -> "+12.5";
            case NUMBER -> number(limits, filling);
            case BOOL -> true;
            case DATE -> DateText.parse("2020-02-03 04:05:06").orElseThrow();
            case JSON -> "{\"k\":1}";
            case FILE -> "YWJj";
        };
    }

    private static long number(Limits limits, Filling filling) {
        long digits = Math.min(7, limits.maxLength().orElse(7));
        long most = (long) Math.pow(10, digits) - 1;
        long least = 1 - (long) Math.pow(10, digits - 1);
        return filling.isMost()
                ? limits.maxValue().orElse(Math.max(limits.minValue().orElse(0), most))
                : limits.minValue().orElse(Math.min(limits.maxValue().orElse(0), least));
    }

    /** Text that is nothing but text. */
    private static String text(Limits limits, Filling filling) {
        int length = (int) limits.maxLength().orElse(LONG);
        String text = "plain text ".repeat(LONG);
        return text.substring(0, Math.max(1, Math.min(text.length(), filling.isMost() ? length : Math.min(length, 5))))
                .strip();
    }
}
