package dev.topaz.runtime.oracle;

import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Our side: reads any shape as generated code does. */
final class Ours {
    private Ours() {}

    static Outcome of(Shape shape, String api, byte[] body) {
        return of(shape, new ReceivedAnswer(api, body, StandardCharsets.UTF_8, Map.of()));
    }

    static Outcome of(Shape shape, ReceivedAnswer received) {
        try {
            Map<String, Object> values = new HashMap<>();
            Answer answer = AnswerReader.read(received, UnknownFields.IGNORED, read -> {
                fields(shape, read.fields(), values);
                return read;
            });
            return Outcome.read(answer.isSuccess(), withEnvelope(values, answer));
        } catch (DecodeException e) {
            return Outcome.failed(e.getMessage());
        }
    }

    private static Map<String, Object> withEnvelope(Map<String, Object> values, Answer answer) {
        values.put("!code", answer.code());
        values.put("!msg", answer.msg());
        values.put("!sub_code", answer.subCode());
        values.put("!sub_msg", answer.subMsg());
        values.put("!request_id", answer.requestId());
        return Outcome.flat(values);
    }

    private static void fields(Shape shape, Cursor in, Map<String, Object> out) {
        for (int field = in.nextField(shape.names()); field != Cursor.END; field = in.nextField(shape.names())) {
            Slot slot = shape.slots().get(field);
            out.put(slot.property(), slot.isList() ? in.list(each -> single(slot, each)) : single(slot, in));
        }
    }

    private static Object single(Slot slot, Cursor in) {
        return switch (slot.kind()) {
            case TEXT -> in.text();
            case NUMBER -> in.number();
            case FLAG -> in.bool();
            case DATE -> millis(in.date());
            case OBJECT ->
                in.object(inner -> {
                    Map<String, Object> object = new HashMap<>();
                    fields(slot.shape(), inner, object);
                    return object;
                });
        };
    }

    static Object millis(Date date) {
        return date == null ? null : date.getTime();
    }
}
