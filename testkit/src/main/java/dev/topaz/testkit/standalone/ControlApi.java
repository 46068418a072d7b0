package dev.topaz.testkit.standalone;

import dev.topaz.testkit.AnswerFields;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be laid down from outside; the methods of {@link FakeGateway}, as JSON. */
final class ControlApi {
    private final FakeGateway gateway;
    private final Map<String, Consumer<ControlRequest>> routes = Map.of(
            "/stubs", this::stub,
            "/troubles", this::trouble,
            "/faults", this::fault,
            "/latency", this::latency,
            "/limits", this::limit,
            "/reset", this::reset);

    ControlApi(FakeGateway gateway) {
        this.gateway = gateway;
    }

    /** Returns what a path does; empty if there is no such path. */
    Optional<Consumer<ControlRequest>> route(String path) {
        return Optional.ofNullable(routes.get(path));
    }

    private void stub(ControlRequest request) {
        request.onlyHas("api", "body", "refusal", "fields");
        request.onlyOneOf("body", "fields", "refusal");
        String api = request.text("api");
        if (request.has("body")) {
            String body = request.text("body");
            gateway.stub(api, call -> body);
        } else if (request.has("refusal")) {
            gateway.refuse(api, refusal(new ControlRequest(named(request.object("refusal")))));
        } else {
            Map<String, Object> fields = named(request.object("fields"));
            gateway.answer(api, (AnswerFields answer) -> fields.forEach(answer::set));
        }
    }

    private static Refusal refusal(ControlRequest request) {
        request.onlyHas("code", "msg", "sub_code", "sub_msg");
        return new Refusal(
                request.whole("code"),
                request.optionalText("msg").orElse(""),
                request.optionalText("sub_code").orElse(""),
                request.optionalText("sub_msg").orElse(""));
    }

    private void trouble(ControlRequest request) {
        request.onlyHas("api", "troubles");
        Trouble[] troubles =
                request.texts("troubles").stream().map(TroubleNames::trouble).toArray(Trouble[]::new);
        request.optionalText("api").ifPresentOrElse(api -> gateway.next(api, troubles), () -> gateway.next(troubles));
    }

    private void fault(ControlRequest request) {
        request.onlyHas("api", "trouble", "probability");
        fault(request, request.number("probability"), TroubleNames.trouble(request.text("trouble")));
    }

    private void latency(ControlRequest request) {
        request.onlyHas("api", "millis");
        double millis = request.number("millis");
        if (millis < 0) {
            throw new IllegalArgumentException("a latency is a number of milliseconds from 0, and not " + millis);
        }
        fault(request, 1, Trouble.slow(Duration.ofMillis((long) millis)));
    }

    private void fault(ControlRequest request, double probability, Trouble trouble) {
        request.optionalText("api")
                .ifPresentOrElse(
                        api -> gateway.fault(api, probability, trouble), () -> gateway.fault(probability, trouble));
    }

    private void limit(ControlRequest request) {
        request.onlyHas("api", "calls", "seconds");
        int calls = request.whole("calls");
        Duration window = Duration.ofMillis((long) (request.number("seconds") * 1000));
        request.optionalText("api")
                .ifPresentOrElse(api -> gateway.limit(api, calls, window), () -> gateway.limit(calls, window));
    }

    private void reset(ControlRequest request) {
        request.onlyHas();
        gateway.reset();
    }

    /** Returns the paths that take a POST. */
    List<String> paths() {
        return routes.keySet().stream().sorted().toList();
    }

    private static Map<String, Object> named(Map<?, ?> members) {
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
