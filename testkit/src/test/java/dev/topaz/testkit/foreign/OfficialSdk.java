package dev.topaz.testkit.foreign;

import com.taobao.api.ApiException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoUploadRequest;
import com.taobao.api.internal.tmc.TmcAuthGetResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The official SDK for Java. */
record OfficialSdk(String url) implements ForeignClient {
    /** In place of its 15 seconds for a connection and 30 for an answer, which a busy machine may take. */
    private static final int PATIENCE_MILLIS = 180_000;

    @Override
    public List<String> take(List<Step> steps) {
        return steps.stream().map(this::take).toList();
    }

    private String take(Step step) {
        DefaultTaobaoClient client = new DefaultTaobaoClient(
                url, Step.APP_KEY, step.secret(), step.format(), PATIENCE_MILLIS, PATIENCE_MILLIS);
        try {
            TmcAuthGetResponse response = client.execute(
                    step.upload().isEmpty() ? new Plain(step) : new Upload(step),
                    step.params().get("session"));
            return response.isSuccess()
                    ? "answered " + response.getResult()
                    : "refused " + response.getErrorCode() + " " + response.getSubCode();
        } catch (ApiException e) {
            return "failed: " + e;
        }
    }

    /** A request as those that the platform generates, without their checks. */
    private static class Plain extends BaseTaobaoRequest<TmcAuthGetResponse> {
        private final Step step;

        Plain(Step step) {
            this.step = step;
        }

        @Override
        public String getApiMethodName() {
            return step.api();
        }

        @Override
        public Map<String, String> getTextParams() {
            Map<String, String> params = new LinkedHashMap<>(step.params());
            params.remove("session");
            return params;
        }

        @Override
        public Class<TmcAuthGetResponse> getResponseClass() {
            return TmcAuthGetResponse.class;
        }

        @Override
        public void check() {}
    }

    private static final class Upload extends Plain implements TaobaoUploadRequest<TmcAuthGetResponse> {
        private final byte[] file;

        Upload(Step step) {
            super(step);
            this.file = step.upload().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, FileItem> getFileParams() {
            return Map.of("media", new FileItem("名字.png", file, "image/png"));
        }
    }
}
