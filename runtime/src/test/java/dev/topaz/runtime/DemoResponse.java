package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;

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
