package dev.topaz.explorer.call;

import dev.topaz.model.ApiModel;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.FileWriter;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.spec.ApiSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request that is made from a spec while the program runs: what a generated one does, by looking things up. */
final class SpecRequest extends TaobaoRequest<SpecResponse> {
    private final ApiSpec spec;
    private final Optional<ApiModel> model;
    private final Map<String, String> params;
    private final Map<String, FileItem> files = new HashMap<>();

    /** @param model empty for a spec that nothing can be generated from */
    SpecRequest(ApiSpec spec, Optional<ApiModel> model, CallOrder order) {
        this.spec = spec;
        this.model = model;
        this.params = order.params();
        order.files().forEach((name, file) -> files.put(name, new FileItem(file.name(), file.content(), file.type())));
    }

    @Override
    public String getApiMethodName() {
        return spec.name();
    }

    @Override
    public Class<SpecResponse> getResponseClass() {
        return SpecResponse.class;
    }

    /** Checks nothing: {@link ParamChecks} has done so before, if it was asked to. */
    @Override
    protected void checkParams() {}

    @Override
    protected void writeParams(ValueWriter out) {
        params.forEach((name, value) -> out.name(name).text(value));
    }

    @Override
    protected void writeFiles(FileWriter out) {
        files.forEach(out::file);
    }

    @Override
    protected SpecResponse read(Answer answer) {
        return new SpecResponse(
                answer,
                AnswerTree.read(answer.fields(), spec.response()),
                model.flatMap(api -> api.conventions().businessStatus()));
    }
}
