package dev.topaz.redis;

import dev.topaz.runtime.ApiRuleException;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;

/** A request as the processor would write it, and the document of its API. */
final class DemoCall extends TaobaoRequest<DemoCall.DemoAnswer> {
    static final String API = "taobao.demo.get";
    static final ApiSpec SPEC = SpecXml.read("demo.xml", """
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get" session="none">
              <response><param name="total" type="Number" example="1"/></response>
            </api>""").spec().orElseThrow();

    @Override
    public String getApiMethodName() {
        return API;
    }

    @Override
    public Class<DemoAnswer> getResponseClass() {
        return DemoAnswer.class;
    }

    @Override
    public void check() throws ApiRuleException {}

    @Override
    protected void writeParams(ValueWriter params) {}

    @Override
    protected DemoAnswer read(Answer answer) {
        return new DemoAnswer(answer);
    }

    /** Reads no fields. */
    static final class DemoAnswer extends TaobaoResponse {
        private static final FieldNames NONE = FieldNames.of();

        DemoAnswer(Answer answer) {
            super(answer);
            while (answer.fields().nextField(NONE) != Cursor.END) {
                // An answer is read to its end.
            }
        }
    }
}
