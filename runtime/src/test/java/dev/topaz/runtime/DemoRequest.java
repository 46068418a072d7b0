package dev.topaz.runtime;

import dev.topaz.runtime.check.Checks;
import dev.topaz.runtime.decode.Answer;
import dev.topaz.runtime.wire.FileWriter;
import dev.topaz.runtime.wire.ValueWriter;

/** A request as the processor writes it. */
final class DemoRequest extends TaobaoRequest<DemoResponse> {
    static final String API = "taobao.demo.get";

    String text = "x";
    FileItem image;

    @Override
    public String getApiMethodName() {
        return API;
    }

    @Override
    public Class<DemoResponse> getResponseClass() {
        return DemoResponse.class;
    }

    @Override
    public void check() throws ApiRuleException {
        Checks.notEmpty(text, "text");
    }

    @Override
    protected void writeParams(ValueWriter params) {
        params.name("text").text(text);
    }

    @Override
    protected void writeFiles(FileWriter files) {
        files.file("image", image);
    }

    @Override
    protected String remedy(String subCode) {
        return subCode.equals("isv.bad") ? "be good" : null;
    }

    @Override
    protected DemoResponse read(Answer answer) {
        return new DemoResponse(answer);
    }
}
