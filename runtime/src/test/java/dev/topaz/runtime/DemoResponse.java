package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;
import dev.topaz.runtime.decode.Cursor;
import dev.topaz.runtime.decode.FieldNames;

/** A response as the processor writes it. */
final class DemoResponse extends TaobaoResponse {
    private static final FieldNames FIELDS = FieldNames.of("text");

    String text;

    DemoResponse(Answer answer) {
        super(answer);
        Cursor in = answer.fields();
        while (in.nextField(FIELDS) != Cursor.END) {
            text = in.text();
        }
    }
}
