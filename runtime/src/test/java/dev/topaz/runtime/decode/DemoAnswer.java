package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A reader as the processor writes it, with a field of each kind. */
final class DemoAnswer {
    static final String API = "taobao.demo.get";

    private static final FieldNames FIELDS =
            FieldNames.of("text", "number", "flag", "date", "json", "raw", "item", "items", "numbers");

    final Answer answer;
    String text;
    Long number;
    Boolean flag;
    Date date;
    String json;
    String raw;
    DemoAnswer item;
    List<DemoAnswer> items;
    List<Long> numbers;

    DemoAnswer(Answer answer) {
        this.answer = answer;
        read(answer.fields());
    }

    DemoAnswer(Cursor in) {
        this.answer = null;
        read(in);
    }

    private void read(Cursor in) {
        for (int field = in.nextField(FIELDS); field != Cursor.END; field = in.nextField(FIELDS)) {
            switch (field) {
                case 0 -> this.text = in.text();
                case 1 -> this.number = in.number();
                case 2 -> this.flag = in.bool();
                case 3 -> this.date = in.date();
                case 4 -> this.json = in.json();
                case 5 -> this.raw = in.raw();
                case 6 -> this.item = in.object(DemoAnswer::new);
                case 7 -> this.items = in.list(each -> each.object(DemoAnswer::new));
                case 8 -> this.numbers = in.list(Cursor::number);
                default -> throw new AssertionError(field);
            }
        }
    }

    /** Reads an answer, without a look at fields that no document names. */
    static DemoAnswer read(String body) {
        return read(body, UnknownFields.IGNORED);
    }

    static DemoAnswer read(String body, UnknownFields unknown) {
        return AnswerReader.read(
                received(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), unknown, DemoAnswer::new);
    }

    static ReceivedAnswer received(byte[] body, Charset charset) {
        return new ReceivedAnswer(API, body, charset, Map.of());
    }
}
