package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;
import dev.topaz.runtime.decode.ErrorFields;
import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.UnreadableBodyException;
import dev.topaz.runtime.retry.RetryBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What all calls of one client share, and what an exchange means. Safe for use by many threads. */
final class Caller {
    private static final ExecutorService FLOW_THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "topaz-flow");
        thread.setDaemon(true);
        return thread;
    });

    private final CallBuilder calls;
    private final ClientOptions options;
    private final Transport transport;
    private final FlowControl flowControl;
    private final RetryBudget budget = new RetryBudget();

    /** @param options nobody else's */
    Caller(CallBuilder calls, ClientOptions options) {
        this.calls = calls;
        this.options = options;
        this.transport = options.transport();
        this.flowControl = options.flowControl();
    }

    CallBuilder calls() {
        return calls;
    }

    ClientOptions options() {
        return options;
    }

    /** Waits on a thread of its own, and only if there is something to wait for. */
    CompletableFuture<Admission> admit(AdmissionRequest request) {
        AdmissionRequest now = new AdmissionRequest(request.appKey(), request.apiNames(), Duration.ZERO);
        try {
            Admission atOnce = flowControl.admit(now);
            return atOnce.isAdmitted()
                    ? CompletableFuture.completedFuture(atOnce)
                    : CompletableFuture.supplyAsync(() -> waitFor(request), FLOW_THREADS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
    }

    private Admission waitFor(AdmissionRequest request) {
        try {
            return flowControl.admit(request);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    void succeeded(String apiName) {
        flowControl.succeeded(calls.appKey(), apiName);
    }

    void ban(String apiName, Ban ban) {
        flowControl.banned(calls.appKey(), apiName, ban);
    }

    RetryBudget budget() {
        return budget;
    }

    /**
     * Checks, sends and reads.
     *
     * @return fails with a {@link TopException}, or with the mistake in the request that kept it from being written; cancelling
     *     it gives the call up
     */
    <T extends TaobaoResponse> CompletableFuture<Ended<T>> call(
            TaobaoRequest<T> request, @Nullable String session, CallOptions different) {
        return new CallRun<>(this, request, session, different).start();
    }

    /**
     * The refusal of a request that breaks a documented rule; empty when it breaks none, or nobody wants to know.
     *
     * @throws TopTransportException when a file cannot be read
     */
    <T extends TaobaoResponse> Optional<T> check(TaobaoRequest<T> request) {
        if (options.checking() == ClientOptions.Checking.BY_THE_PLATFORM) {
            return Optional.empty();
        }
        try {
            request.check();
            return Optional.empty();
        } catch (ApiRuleException e) {
            return Optional.of(refusedHere(request, e));
        } catch (UncheckedIOException e) {
            throw unreadable(request, e);
        }
    }

    /**
     * Signs.
     *
     * @throws TopTransportException when a file cannot be read
     */
    Sent prepare(TaobaoRequest<?> request, @Nullable String session, Duration timeout) {
        try {
            return request.sent(calls, session, timeout);
        } catch (UncheckedIOException e) {
            throw unreadable(request, e);
        }
    }

    CompletableFuture<HttpAnswer> send(Sent sent) {
        return BlockingBridge.send(transport, sent.http());
    }

    <T extends TaobaoResponse> Ending<T> ending(
            TaobaoRequest<T> request, Sent sent, @Nullable HttpAnswer received, @Nullable Throwable failed) {
        if (received == null) {
            return new Ending.Failed<>(notAnswered(
                    request.getApiMethodName(), failed == null ? new IOException("nothing was received") : failed));
        }
        try {
            T response = HttpAnswers.read(request, received, sent.secrets(), options.unknownFields());
            return response.isSuccess()
                    ? new Ending.Success<>(response)
                    : new Ending.Refused<>(
                            response, Refusal.of(response, calls.clock().instant()));
        } catch (TopException e) {
            return new Ending.Failed<>(e);
        }
    }

    private static TopTransportException unreadable(TaobaoRequest<?> request, UncheckedIOException e) {
        return new TopTransportException(
                request.getApiMethodName() + " was not sent: " + e.getMessage() + ": " + e.getCause(),
                e.getCause(),
                RetryAdvice.MEND_FIRST);
    }

    private TopTransportException notAnswered(String apiName, Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        Throwable reason =
                cause instanceof UncheckedIOException && cause.getCause() instanceof IOException io ? io : cause;
        return new TopTransportException(
                "no answer to " + apiName + " from " + calls.gateway() + ": " + reason, reason, advice(reason));
    }

    /** What cannot be read now cannot be read a second later. */
    private static RetryAdvice advice(Throwable reason) {
        if (reason instanceof NotSentException) {
            return reason.getCause() instanceof UnreadableBodyException ? RetryAdvice.MEND_FIRST : RetryAdvice.LATER;
        }
        return RetryAdvice.IF_IDEMPOTENT;
    }

    private static <T extends TaobaoResponse> T refusedHere(TaobaoRequest<T> request, ApiRuleException broken) {
        return request.read(Answer.refusedBeforeSending(
                request.getApiMethodName(),
                new ErrorFields(String.valueOf(broken.getErrCode()), String.valueOf(broken.getErrMsg()), "", "")));
    }

    /** In the words that the platform would have used. */
    static <T extends TaobaoResponse> T heldBack(TaobaoRequest<T> request, Admission.Rejection rejection) {
        long seconds = rejection.retryAfter().plusMillis(999).toSeconds();
        return request.read(Answer.refusedBeforeSending(
                request.getApiMethodName(),
                new ErrorFields(
                        "7",
                        "client-error:App Call Limited",
                        rejection.subCode(),
                        "This ban will last for " + seconds + " more seconds")));
    }
}
