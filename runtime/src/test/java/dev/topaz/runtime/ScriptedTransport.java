package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers one call after the other with what was put into it, and repeats the last until there is more. */
final class ScriptedTransport implements BlockingBridge.FutureTransport {
    static final String SUCCESS = "{\"demo_get_response\":{\"text\":\"中文\",\"request_id\":\"r1\"}}";

    final List<HttpCall> calls = new ArrayList<>();
    private final List<CompletableFuture<HttpAnswer>> script = new ArrayList<>();
    private int next;

    ScriptedTransport answers(String body) {
        return answers(200, Map.of(), body);
    }

    ScriptedTransport answers(int status, Map<String, String> headers, String body) {
        return with(CompletableFuture.completedFuture(
                new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8))));
    }

    ScriptedTransport fails(Exception reason) {
        return with(CompletableFuture.failedFuture(reason));
    }

    ScriptedTransport with(CompletableFuture<HttpAnswer> answer) {
        script.add(answer);
        return this;
    }

    static String refusal(int code, String subCode, String subMsg) {
        return "{\"error_response\":{\"code\":" + code + ",\"msg\":\"m\",\"sub_code\":\"" + subCode
                + "\",\"sub_msg\":\"" + subMsg + "\",\"request_id\":\"r2\"}}";
    }

    @Override
    public HttpAnswer exchange(HttpCall call) {
        throw new UnsupportedOperationException("only for clients of this package");
    }

    @Override
    public synchronized CompletableFuture<HttpAnswer> send(HttpCall call) {
        calls.add(call);
        return script.get(next < script.size() ? next++ : script.size() - 1);
    }
}
