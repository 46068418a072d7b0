package dev.topaz.difftests;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.resolve.WireType;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that the fake gateway makes of the new document, in which each text says where it stands. */
final class MarkedAnswer {
    private static final String MARK = "text of ";

    private final ApiSpec before;
    private final ApiSpec after;
    private final ApiModel model;

    /** @param model the old document's, by whose names the classes are called */
    MarkedAnswer(ApiSpec before, ApiSpec after, ApiModel model) {
        this.before = before;
        this.after = after;
        this.model = model;
    }

    /** Returns what is wrong with an answer when it is read by the old names. */
    Optional<String> trouble(TaobaoResponse response) {
        return read(response, model.response().shape(), before.response(), "response");
    }

    /** Returns the new document with an example for each text that says where it stands. */
    ApiSpec spec() {
        return marked(after);
    }

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
        return ParamPaths.of(after.response()).contains(path.substring("response/".length()));
    }

    private static String spelling(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Optional<String> read(Object object, Shape shape, List<ParamSpec> params, String path) {
        for (ParamSpec param : params) {
            String inner = path + "/" + param.name();
            try {
                Field field = FilledRequest.field(shape, param);
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
            return read(
                    value,
                    FilledRequest.struct(model.response(), nested.className()).shape(),
                    param.fields(),
                    path);
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
                case JSON -> ParamPaths.json(text).isPresent();
                case FILE -> scalar.type().form().accepts(text);
                case NUMBER, BOOL, DATE -> true;
            };
        }
        return ParamPaths.json(text).isPresent();
    }
}
