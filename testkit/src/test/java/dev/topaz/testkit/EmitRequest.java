package dev.topaz.testkit;

import dev.topaz.runtime.ApiRuleException;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.ValueWriter;

/** A request as the processor would write it; here by hand, because the test kit does not know the processor. */
public final class EmitRequest extends TaobaoRequest<EmitRequest.EmitResponse> {
    private final String text;

    public EmitRequest(String text) {
        this.text = text;
    }

    @Override
    public String getApiMethodName() {
        return "taobao.bcpush.isv.event.emit";
    }

    @Override
    public Class<EmitResponse> getResponseClass() {
        return EmitResponse.class;
    }

    @Override
    public void check() throws ApiRuleException {}

    @Override
    protected void writeParams(ValueWriter params) {
        params.name("text").text(text);
    }

    @Override
    protected EmitResponse read(Answer answer) {
        return new EmitResponse(answer);
    }

    /** Reads no fields. */
    public static final class EmitResponse extends TaobaoResponse {
        private static final FieldNames NONE = FieldNames.of();

        EmitResponse(Answer answer) {
            super(answer);
            while (answer.fields().nextField(NONE) != Cursor.END) {
                // An answer is read to its end.
            }
        }

        /** As generated responses have it. */
        public static EmitResponse fromJson(String json) {
            return ofJson("taobao.bcpush.isv.event.emit", json, EmitResponse::new);
        }
    }
}
