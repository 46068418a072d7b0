package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.ValueWriter;

/** A request as the processor writes it, of an API whose answers have a second envelope. */
final class EnvelopeRequest extends TaobaoRequest<EnvelopeRequest.Response> {
    static final String API = "taobao.demo.get";

    @Override
    public String getApiMethodName() {
        return API;
    }

    @Override
    public Class<Response> getResponseClass() {
        return Response.class;
    }

    @Override
    protected void writeParams(ValueWriter params) {
        params.name("text").text("x");
    }

    @Override
    protected String remedy(String subCode) {
        return subCode.equals("17") ? "be good" : null;
    }

    @Override
    protected Response read(Answer answer) {
        return new Response(answer);
    }

    /** Its fields stand at the top; the flag is text, which takes the Boolean of JSON as well. */
    static final class Response extends TaobaoResponse {
        private static final FieldNames FIELDS = FieldNames.of("success", "code", "msg", "solution");

        private String success;
        private Long code;
        private String msg;
        private String solution;

        Response(Answer answer) {
            super(answer);
            Cursor in = answer.fields();
            for (int field = in.nextField(FIELDS); field != Cursor.END; field = in.nextField(FIELDS)) {
                switch (field) {
                    case 0 -> success = in.text();
                    case 1 -> code = in.number();
                    case 2 -> msg = in.text();
                    default -> solution = in.text();
                }
            }
        }

        static Response fromJson(String json) {
            return ofJson(API, json, Response::new);
        }

        @Override
        protected BusinessFailure readBusinessFailure() {
            return failureUnless(success, code, msg, solution);
        }
    }
}
