package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Answers one call after the other with what was put into it, and repeats the last until there is more. */
final class ScriptedTransport implements Transport {
    static final String SUCCESS = "{\"demo_get_response\":{\"text\":\"中文\",\"request_id\":\"r1\"}}";

    final List<HttpCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Step> script = new ArrayList<>();
    private int next;

    /** What comes of one exchange. */
    @FunctionalInterface
    interface Step {
        HttpAnswer exchange(HttpCall call) throws IOException;
    }

    ScriptedTransport answers(String body) {
        return answers(200, Map.of(), body);
    }

    ScriptedTransport answers(int status, Map<String, String> headers, String body) {
        HttpAnswer answer = new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8));
        return with(call -> answer);
    }

    ScriptedTransport fails(IOException reason) {
        return with(call -> {
            throw reason;
        });
    }

    synchronized ScriptedTransport with(Step step) {
        script.add(step);
        return this;
    }

    /** What was sent as the body of a form. */
    String body(int call) {
        return new String(calls.get(call).body().bytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    static String refusal(int code, String subCode, String subMsg) {
        return "{\"error_response\":{\"code\":" + code + ",\"msg\":\"m\",\"sub_code\":\"" + subCode
                + "\",\"sub_msg\":\"" + subMsg + "\",\"request_id\":\"r2\"}}";
    }

    @Override
    public HttpAnswer exchange(HttpCall call) throws IOException {
        calls.add(call);
        return step().exchange(call);
    }

    private synchronized Step step() {
        return script.get(next < script.size() ? next++ : script.size() - 1);
    }
}
