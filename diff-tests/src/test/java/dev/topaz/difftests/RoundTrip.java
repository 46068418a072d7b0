package dev.topaz.difftests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.TypedAccessor;
import dev.topaz.resolve.WireType;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.date.DateText;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.ReceivedCall;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user's code of last year sees when it is compiled with the classes of this year's document and calls a platform that
 * goes by it: values that the old document allows are set by the old names, and the answer is read by them.
 */
final class RoundTrip {
    private static final int LONG = 300;
    private static final int MANY = 150;
    private static final int SHORT = 5;
    private static final String MARK = "text of ";

    private final ApiSpec before;
    private final ApiSpec after;
    private final ApiModel model;
    private final ClassLoader classes;
    private final String packageName;

    /** @param model the old document's, by whose names the classes are called */
    RoundTrip(ApiSpec before, ApiSpec after, ApiModel model, String packageName, ClassLoader classes) {
        this.before = before;
        this.after = after;
        this.model = model;
        this.packageName = packageName;
        this.classes = classes;
    }

    /** Which values a request holds. */
    private enum Kind {
        /** Objects down to a depth, and else no more than the old document requires. */
        SPARSE,
        /** All, objects and lists as the texts in which they travel. */
        TEXTS,
        /** All, as large as they may be. */
        MOST,
        /** All, as small as they may be. */
        LEAST
    }

    /** @param depth how many levels of optional objects are filled */
    private record Filling(Kind kind, int depth) {
        static final Filling LEAST = new Filling(Kind.LEAST, 0);

        Filling below() {
            return new Filling(kind, depth - 1);
        }

        boolean isMost() {
            return kind == Kind.MOST;
        }

        boolean fills(ParamSpec param) {
            return switch (kind) {
                case SPARSE -> param.required() || (depth > 0 && !param.fields().isEmpty());
                case TEXTS, MOST, LEAST -> true;
            };
        }
    }

    private List<Filling> fillings() {
        return Stream.concat(
                        IntStream.rangeClosed(0, depth(before.request()))
                                .mapToObj(each -> new Filling(Kind.SPARSE, each)),
                        Stream.of(Kind.TEXTS, Kind.MOST, Kind.LEAST).map(kind -> new Filling(kind, 0)))
                .toList();
    }

    private static int depth(List<ParamSpec> params) {
        return params.stream()
                .mapToInt(param -> param.fields().isEmpty() ? 0 : 1 + depth(param.fields()))
                .max()
                .orElse(0);
    }

    /** What goes wrong, in words; empty when nothing does. */
    Optional<String> trouble() throws Exception {
        GatewaySetup setup =
                new GatewaySetup().app("12345678", "secret").session("session").api(marked(after));
        try (FakeGateway gateway = setup.start()) {
            DefaultTaobaoClient client = new DefaultTaobaoClient(gateway.url(), "12345678", "secret");
            for (Filling filling : fillings()) {
                Optional<String> trouble = call(filling, gateway, client);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> call(Filling filling, FakeGateway gateway, DefaultTaobaoClient client) throws Exception {
        TaobaoResponse response;
        try {
            TaobaoRequest<?> request = (TaobaoRequest<?>) create(model.request().className());
            Shape shape = model.request().shape();
            gateway.forgetCalls();
            fill(request, shape, before.request(), filling);
            response = client.execute(request, "session");
        } catch (RuntimeException | ReflectiveOperationException e) {
            return Optional.of(filling + ": " + e);
        }
        if (!response.isSuccess()) {
            return Optional.of(filling + ": " + response.getErrorCode() + " " + response.getMsg() + " "
                    + response.getSubCode() + " " + response.getSubMsg());
        }
        return switch (filling.kind()) {
            case TEXTS -> received(gateway.call(after.name()));
            case MOST ->
                received(gateway.call(after.name()))
                        .or(() -> read(response, model.response().shape(), before.response(), "response"));
            case SPARSE, LEAST -> Optional.empty();
        };
    }

    // ---- requests

    private Object create(String className) throws ReflectiveOperationException {
        return classes.loadClass(packageName + "." + className).getConstructor().newInstance();
    }

    private void fill(Object object, Shape shape, List<ParamSpec> params, Filling filling)
            throws ReflectiveOperationException {
        for (ParamSpec param : params) {
            if (filling.fills(param)) {
                Field field = field(shape, param);
                Object value = filling.kind() == Kind.TEXTS && field.encoding() != Encoding.PLAIN
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

    private static Field field(Shape shape, ParamSpec param) {
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

    private static Struct struct(Side side, String className) {
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

    // ---- what arrived

    /** Nothing arrived that the document does not have, and all that it still has did. */
    private Optional<String> received(ReceivedCall call) {
        Set<String> arrived = new TreeSet<>(call.files());
        for (ParamSpec param : after.request()) {
            String value = call.params().get(param.name());
            if (value != null) {
                arrived.add(param.name());
                json(value).ifPresent(json -> paths(param.name(), json, param, arrived));
            }
        }
        call.params().keySet().forEach(arrived::add);
        Set<String> documented = paths(after.request());
        Set<String> unknown = new TreeSet<>(arrived);
        unknown.removeAll(documented);
        if (!unknown.isEmpty()) {
            return Optional.of("ignored: " + unknown);
        }
        Set<String> missing = paths(before.request());
        missing.retainAll(documented);
        missing.removeAll(arrived);
        return missing.isEmpty() ? Optional.empty() : Optional.of("did not arrive: " + missing);
    }

    private static Optional<JsonElement> json(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[")
                    ? Optional.of(JsonParser.parseString(text))
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static void paths(String path, JsonElement json, ParamSpec param, Set<String> found) {
        if (param.fields().isEmpty()) {
            return;
        }
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> paths(path, element, param, found));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                String inner = path + "/" + entry.getKey();
                found.add(inner);
                param.fields().stream()
                        .filter(field -> field.name().equals(entry.getKey()))
                        .findFirst()
                        .ifPresent(field -> paths(inner, entry.getValue(), field, found));
            });
        }
    }

    private static Set<String> paths(List<ParamSpec> params) {
        Set<String> paths = new TreeSet<>();
        paths("", params, paths);
        return paths;
    }

    private static void paths(String path, List<ParamSpec> params, Set<String> paths) {
        for (ParamSpec param : params) {
            paths.add(path + param.name());
            paths(path + param.name() + "/", param.fields(), paths);
        }
    }

    // ---- answers

    /** The document with an example for each text that says where it stands. */
    private static ApiSpec marked(ApiSpec spec) {
        return new ApiSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                spec.session(),
                spec.request(),
                marked("response", spec.response()),
                spec.errors(),
                spec.at());
    }

    private static List<ParamSpec> marked(String path, List<ParamSpec> params) {
        return params.stream()
                .map(param -> new ParamSpec(
                        param.name(),
                        param.type(),
                        param.required(),
                        example(path + "/" + param.name(), WireType.of(param)),
                        param.limits(),
                        param.description(),
                        marked(path + "/" + param.name(), param.fields()),
                        param.children(),
                        param.at()))
                .toList();
    }

    private static String example(String path, WireType type) {
        if (type instanceof WireType.Listed list) {
            return example(path, list.element());
        }
        return type instanceof WireType.Scalar scalar
                ? switch (scalar.type().form()) {
                    case TEXT -> mark(path);
                    case DECIMAL -> "12.5";
                    case JSON -> "{\"k\":1}";
                    case FILE -> "YWJj";
                    case NUMBER -> Integer.toString(path.hashCode());
                    case BOOL, DATE -> "";
                }
                : "";
    }

    private static String mark(String path) {
        return MARK + path;
    }

    /** Whether the text stood where the old document has it; a name that is spelled otherwise now is the same name. */
    private boolean isMarked(String text, String path) {
        return isKept(path) ? text.equals(mark(path)) : spelling(text).equals(spelling(mark(path)));
    }

    private boolean isKept(String path) {
        return paths(after.response()).contains(path.substring("response/".length()));
    }

    private static String spelling(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Optional<String> read(Object object, Shape shape, List<ParamSpec> params, String path) {
        for (ParamSpec param : params) {
            String inner = path + "/" + param.name();
            try {
                Field field = field(shape, param);
                Object value =
                        object.getClass().getMethod(field.accessors().getter()).invoke(object);
                Optional<String> trouble = read(value, field.type(), param, WireType.of(param), inner);
                if (trouble.isPresent()) {
                    return trouble;
                }
            } catch (ReflectiveOperationException e) {
                return Optional.of(inner + ": " + e);
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(@Nullable Object value, FieldType type, ParamSpec param, WireType wire, String path) {
        if (value == null) {
            return Optional.of(path + " is absent");
        }
        if (value instanceof List<?> list) {
            FieldType element = ((FieldType.ListOf) type).element();
            WireType inner = ((WireType.Listed) wire).element();
            return list.stream()
                    .flatMap(each -> read(each, element, param, inner, path).stream())
                    .findFirst();
        }
        if (type instanceof FieldType.Nested nested) {
            return read(value, struct(model.response(), nested.className()).shape(), param.fields(), path);
        }
        boolean wrong = value instanceof String text && !isRight(text, wire, path)
                || value instanceof Long number && isKept(path) && number != path.hashCode();
        return wrong ? Optional.of(path + " is " + value) : Optional.empty();
    }

    private boolean isRight(String text, WireType wire, String path) {
        if (wire instanceof WireType.Scalar scalar) {
            return switch (scalar.type().form()) {
                case TEXT -> !text.startsWith(MARK) || isMarked(text, path);
                case DECIMAL -> scalar.type().form().accepts(text);
                case JSON -> json(text).isPresent();
                case FILE -> scalar.type().form().accepts(text);
                case NUMBER, BOOL, DATE -> true;
            };
        }
        return json(text).isPresent();
    }
}
