package dev.topaz.explorer.call;

import dev.topaz.explorer.call.CallReport.Failure;
import dev.topaz.explorer.call.CallReport.Outcome;
import dev.topaz.model.ApiModel;
import dev.topaz.runtime.ApiException;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Makes calls, and reports everything about them that may be seen. Safe for use by many threads. */
public final class CallExecutor {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Transport transport = new BlockingTransport(new TransportOptions().connectTimeout(PATIENCE));

    /**
     * Checks, signs, and sends if the order says so.
     *
     * @param model empty for a spec that nothing can be generated from
     */
    public CallReport call(Target target, ApiSpec spec, Optional<ApiModel> model, CallOrder order) {
        if (order.checking() == CallOrder.Checking.HERE) {
            List<ParamProblem> problems = ParamChecks.problems(spec, order.params(), order.files());
            if (!problems.isEmpty()) {
                return new CallReport(problems, null, null, null);
            }
        }
        return send(target, new SpecRequest(spec, model, order), spec, order);
    }

    private CallReport send(Target target, SpecRequest request, ApiSpec spec, CallOrder order) {
        RecordingTransport wire =
                order.step() == CallOrder.Step.SEND ? new RecordingTransport(transport) : RecordingTransport.closed();
        List<String> unknown = new CopyOnWriteArrayList<>();
        TaobaoClient client = target.client(options(order, wire).unknownFields((api, path) -> unknown.add(path)));
        String session = session(target, spec, order);
        long start = System.nanoTime();
        try {
            SpecResponse response = client.execute(request, session);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            HttpAnswer answer = wire.answer().orElseThrow();
            return report(wire, order, outcome(response, answer, millis, new Known(spec, unknown)), Optional.empty());
        } catch (ApiException e) {
            Optional<Failure> failure =
                    order.step() == CallOrder.Step.SEND ? Optional.of(failure(e, wire)) : Optional.empty();
            return report(wire, order, Optional.empty(), failure);
        }
    }

    /** Returns the session that the user typed; otherwise that of this process, for APIs that take one. */
    private static String session(Target target, ApiSpec spec, CallOrder order) {
        boolean typed = !order.session().isBlank();
        return typed || spec.session() == Session.NONE ? order.session() : target.session();
    }

    private static ClientOptions options(CallOrder order, Transport transport) {
        return new ClientOptions()
                .transport(transport)
                .format(order.format())
                .signMethod(order.signMethod())
                .checking(ClientOptions.Checking.BY_THE_PLATFORM);
    }

    private static CallReport report(
            RecordingTransport wire, CallOrder order, Optional<Outcome> answer, Optional<Failure> failure) {
        return new CallReport(
                List.of(),
                wire.call().map(call -> SignedCall.of(call, order)).orElse(null),
                answer.orElse(null),
                failure.orElse(null));
    }

    /** The spec, and the fields of an answer that it does not have. */
    private record Known(ApiSpec spec, List<String> unknown) {
        String remedy(String subCode) {
            return spec.errors().stream()
                    .filter(error -> error.code().equals(subCode))
                    .map(ErrorSpec::remedy)
                    .findFirst()
                    .orElse("");
        }
    }

    private static Optional<Outcome> outcome(SpecResponse response, HttpAnswer answer, long millis, Known known) {
        return Optional.of(new Outcome(
                answer.status(),
                millis,
                answer.body().length,
                response.isSuccess(),
                response.getErrorCode(),
                response.getMsg(),
                response.getSubCode(),
                response.getSubMsg(),
                response.getRequestId(),
                response.businessFailure().map(CallReport.Business::of).orElse(null),
                known.remedy(String.valueOf(response.getSubCode())),
                text(answer),
                response.isSuccess() ? response.nodes() : List.of(),
                List.copyOf(known.unknown())));
    }

    /** Returns the failure in the runtime's words, which contain neither secrets nor sessions. */
    private static Failure failure(ApiException e, RecordingTransport wire) {
        Throwable cause = e.getCause();
        Throwable deeper = cause == null ? null : cause.getCause();
        return new Failure(
                e.getMessage() + (deeper == null ? "" : " (" + deeper + ")"),
                wire.answer().map(CallExecutor::text).orElse(""));
    }

    private static String text(HttpAnswer answer) {
        return Layout.pretty(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
