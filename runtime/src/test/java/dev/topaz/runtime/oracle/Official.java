package dev.topaz.runtime.oracle;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoParser;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.parser.json.ObjectJsonParser;
import com.taobao.api.internal.parser.xml.ObjectXmlParser;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The official side: its own parsers over its own classes. */
final class Official {
    private Official() {}

    /** The forms that the official client must be told of in advance. */
    enum Form {
        JSON,
        SIMPLIFIED,
        XML;

        static Form of(String recordedName) {
            return switch (recordedName) {
                case "json" -> JSON;
                case "json-simplify" -> SIMPLIFIED;
                case "xml" -> XML;
                default -> throw new AssertionError(recordedName);
            };
        }
    }

    /** What its client would give the caller: where the parser finds nothing, an empty response. */
    static Outcome of(Shape shape, Class<? extends TaobaoResponse> type, Form form, String body) {
        PrintStream console = System.err;
        // Its XML parser writes every error there.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            TaobaoResponse response = parser(type, form).parse(body, null);
            return response == null ? Outcome.read(true, Map.of()) : read(shape, response);
        } catch (ApiException | RuntimeException | StackOverflowError e) {
            return Outcome.failed(e.getClass().getName() + ": " + e.getMessage());
        } finally {
            System.setErr(console);
        }
    }

    private static <T> TaobaoParser<T> parser(Class<T> type, Form form) {
        return switch (form) {
            case JSON -> new ObjectJsonParser<>(type);
            case SIMPLIFIED -> new ObjectJsonParser<>(type, true);
            case XML -> new ObjectXmlParser<>(type);
        };
    }

    private static Outcome read(Shape shape, TaobaoResponse response) {
        Map<String, Object> values = fields(shape, response);
        values.put("!code", filled(response.getErrorCode()));
        values.put("!msg", filled(response.getMsg()));
        values.put("!sub_code", filled(response.getSubCode()));
        values.put("!sub_msg", filled(response.getSubMsg()));
        values.put("!request_id", filled(response.getRequestId()));
        return Outcome.read(response.isSuccess(), Outcome.flat(values));
    }

    /** Its error fields are empty texts when absent, ours are null: nothing is lost between the two. */
    private static Object filled(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static Map<String, Object> fields(Shape shape, Object object) {
        Map<String, Object> values = new HashMap<>();
        shape.slots().forEach(slot -> values.put(slot.property(), value(slot, get(object, slot.property()))));
        return values;
    }

    private static Object value(Slot slot, Object value) {
        if (value instanceof List<?> elements) {
            List<Object> out = new ArrayList<>();
            elements.forEach(each -> out.add(value(slot, each)));
            return out;
        }
        if (value instanceof Date date) {
            return Ours.millis(date);
        }
        // A list may hold whatever stood in the answer, whatever its declared type.
        boolean isObject = slot.kind() == Shape.Kind.OBJECT && value != null && isBean(value);
        return isObject ? fields(slot.shape(), value) : value;
    }

    private static boolean isBean(Object value) {
        return !value.getClass().getName().startsWith("java.");
    }

    private static Object get(Object object, String property) {
        String getter = "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
        try {
            return object.getClass().getMethod(getter).invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
