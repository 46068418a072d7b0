package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.ConstraintViolation;
import dev.topaz.runtime.generated.FileWriter;
import dev.topaz.runtime.generated.ValueWriter;

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
    protected void checkParams() throws ConstraintViolation {
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
