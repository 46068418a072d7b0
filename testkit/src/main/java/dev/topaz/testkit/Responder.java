package dev.topaz.testkit;

import dev.topaz.runtime.decode.Received;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what a call is answered with: a refusal, an answer of the user's own, or the example of the document. */
final class Responder {
    private final GatewaySetup setup;
    private final Gatekeeper gatekeeper;
    private final List<ReceivedCall> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong requests = new AtomicLong();

    /** An answer ready to be sent. */
    record Reply(String contentType, String body) {}

    Responder(GatewaySetup setup) {
        this.setup = setup;
        this.gatekeeper = new Gatekeeper(setup);
    }

    List<ReceivedCall> calls() {
        return List.copyOf(calls);
    }

    Reply reply(String query, String contentType, byte[] body) {
        String requestId = "fake" + Long.toString(requests.incrementAndGet(), Character.MAX_RADIX);
        ReceivedCall call;
        try {
            call = CallParser.parse(query, contentType, body);
        } catch (IllegalArgumentException e) {
            AnswerFormatter json = AnswerFormatter.FULL_JSON;
            return new Reply(json.contentType(), json.refusal(Refusal.INVALID_ENCODING, requestId));
        }
        calls.add(call);
        AnswerFormatter format = AnswerFormatter.of(call);
        return new Reply(format.contentType(), answer(call, format, requestId));
    }

    private String answer(ReceivedCall call, AnswerFormatter format, String requestId) {
        return gatekeeper
                .refuse(call)
                .map(refusal -> format.refusal(refusal, requestId))
                .or(() -> setup.stub(call.apiName()).map(stub -> stub.apply(call)))
                .orElseGet(() -> example(call, format, requestId));
    }

    private String example(ReceivedCall call, AnswerFormatter format, String requestId) {
        ApiSpec spec = setup.spec(call.apiName()).orElseThrow();
        AnswerValue.Fields fields = ExampleAnswer.of(spec.response());
        fields.values().putIfAbsent("request_id", new AnswerValue.Text(requestId));
        return format.success(Received.root(spec.name()), fields);
    }
}
