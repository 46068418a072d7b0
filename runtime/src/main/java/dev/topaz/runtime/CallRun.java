package dev.topaz.runtime;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One call from begin to end: its attempts, and the waits between them. One thread at a time works on it. */
final class CallRun<T extends TaobaoResponse> {
    private final Caller caller;
    private final TaobaoRequest<T> request;
    private final @Nullable String session;
    private final CallOptions different;
    private final Repetition repetition;
    private final Timer timer;
    private final long began;
    private final Duration deadline;
    private final CallObserver observer;
    private final CompletableFuture<Ended<T>> result = new CompletableFuture<>();

    /** What the call waits for now; a cancellation takes it back. */
    private volatile CompletableFuture<?> current = result;

    private int attempts;
    private Optional<Ending<T>> last = Optional.empty();
    private Optional<Sent> sent = Optional.empty();

    CallRun(Caller caller, TaobaoRequest<T> request, @Nullable String session, CallOptions different) {
        ClientOptions options = caller.options();
        this.caller = caller;
        this.request = request;
        this.session = session;
        this.different = different;
        this.repetition = new Repetition(caller, request, different);
        this.timer = options.timer();
        this.began = timer.nanoTime();
        this.deadline = different.deadlineOr(options.deadline());
        this.observer = GuardedObserver.of(options.listener(), request.getApiMethodName());
    }

    CompletableFuture<Ended<T>> start() {
        // What the caller has ends behind the observer: a meter is right by the time that the call returns.
        CompletableFuture<Ended<T>> told = new CompletableFuture<>();
        CompletableFuture<Ended<T>> unused = result.whenComplete((ended, failed) -> {
            ended(ended, failed);
            if (ended == null) {
                told.completeExceptionally(failed);
            } else {
                told.complete(ended);
            }
        });
        caller.budget().earn();
        step(this::check);
        return BlockingBridge.linked(told, result);
    }

    private void check() {
        Optional<T> refusal = caller.check(request);
        if (refusal.isPresent()) {
            result.complete(new Ended<>(refusal.get(), Optional.empty()));
        } else {
            admit();
        }
    }

    /** Whatever a step throws, the call comes to an end. */
    private void step(Runnable step) {
        if (result.isDone()) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private Duration left() {
        return deadline.minusNanos(timer.nanoTime() - began);
    }

    private void admit() {
        AdmissionRequest admission = new AdmissionRequest(caller.calls().appKey(), request.apiNames(), left())
                .onWait(wait -> observer.waits(CallObserver.Reason.FLOW_CONTROL, wait));
        awaits(caller.admit(admission), (admitted, failed) -> {
            if (admitted == null) {
                throw new IllegalStateException("flow control must not fail", failed);
            }
            admitted(admitted);
        });
    }

    private void admitted(Admission admission) {
        if (admission.isAdmitted()) {
            send();
        } else if (last.isPresent()) {
            finish(last.get());
        } else {
            T response = Caller.heldBack(request, admission.rejection().orElseThrow());
            result.complete(new Ended<>(response, Optional.empty()));
        }
    }

    private void pause(CallObserver.Reason reason, Duration wait, Runnable then) {
        if (wait.isZero()) {
            then.run();
            return;
        }
        observer.waits(reason, wait);
        awaits(timer.after(wait), (nothing, failed) -> then.run());
    }

    private void send() {
        Duration timeout = Durations.shorter(
                left(), different.readTimeoutOr(caller.options().readTimeout()));
        if (timeout.isNegative() || timeout.isZero()) {
            finish(last.orElseGet(this::tooLate));
            return;
        }
        Sent call = caller.prepare(request, session, timeout);
        sent = Optional.of(call);
        attempts++;
        observer.sends(attempts);
        long at = timer.nanoTime();
        awaits(caller.send(call), (answer, failed) -> received(caller.ending(request, call, answer, failed), at));
    }

    private void received(Ending<T> ending, long at) {
        observer.receives(ending.attempt(attempts, Duration.ofNanos(timer.nanoTime() - at)));
        ending.answer()
                .ifPresent(response -> {
                    request.bans(response, caller.calls().clock().instant(), caller::ban);
                    if (response.isSuccess()) {
                        request.apiNames().forEach(caller::succeeded);
                    }
                });
        Optional<Repetition.Again> again = repetition.after(ending, left());
        if (again.isEmpty()) {
            finish(ending);
            return;
        }
        last = Optional.of(ending);
        pause(again.get().reason(), again.get().delay(), this::admit);
    }

    private Ending<T> tooLate() {
        return new Ending.Failed<>(new TopTransportException(
                "no time was left to send " + request.getApiMethodName(), null, RetryAdvice.LATER));
    }

    private void finish(Ending<T> ending) {
        if (ending instanceof Ending.Failed<T> failed) {
            result.completeExceptionally(failed.reason());
        } else {
            result.complete(new Ended<>(ending.answer().orElseThrow(), sent));
        }
    }

    /** Goes on when that is done; a cancellation of the call, however late it comes, cancels it. */
    private <V> void awaits(CompletableFuture<V> next, Continuation<V> then) {
        current = next;
        CompletableFuture<V> unused = next.whenComplete((value, failed) -> step(() -> then.go(value, failed)));
        if (result.isCancelled()) {
            next.cancel(true);
        }
    }

    private interface Continuation<V> {
        void go(@Nullable V value, @Nullable Throwable failed);
    }

    private void ended(@Nullable Ended<T> ended, @Nullable Throwable failed) {
        if (result.isCancelled()) {
            current.cancel(true);
        }
        observer.ends(outcome(ended, failed), attempts, Duration.ofNanos(timer.nanoTime() - began));
    }

    private Outcome outcome(@Nullable Ended<T> ended, @Nullable Throwable failed) {
        if (result.isCancelled()) {
            return Outcome.CANCELLED;
        }
        if (ended == null) {
            return failed == null ? Outcome.BROKEN : Ending.outcome(failed);
        }
        if (ended.response().isSuccess()) {
            return Outcome.SUCCESS;
        }
        return ended.sent().isEmpty() ? Outcome.HELD_BACK : Outcome.REFUSED;
    }
}
