package dev.topaz.opentelemetry;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.Optional;

/** Records one call in its span, and each of its attempts in a span below that. */
final class TracedCall implements CallObserver {
    private final Span span;
    private final Context context;
    private final AttemptSpans attempts;
    private Optional<Span> open = Optional.empty();
    private Optional<Attempt> last = Optional.empty();

    /**
     * @param span has begun
     * @param context what was current when the call began, with the span
     * @param attempts makes the spans of its attempts
     */
    TracedCall(Span span, Context context, AttemptSpans attempts) {
        this.span = span;
        this.context = context;
        this.attempts = attempts;
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        span.addEvent(
                "topaz.wait",
                Attributes.of(
                        SpanKeys.WAIT_REASON, SpanOutcome.lowerCase(reason), SpanKeys.WAIT_MILLIS, wait.toMillis()));
    }

    @Override
    public void sends(int attempt) {
        open = Optional.of(attempts.start(context, attempt));
    }

    @Override
    public void receives(Attempt attempt) {
        last = Optional.of(attempt);
        endAttempt(SpanOutcome.of(attempt));
    }

    /** Ends the span of the call, and of an attempt that was interrupted. */
    @Override
    public void ends(Outcome outcome, int sent, Duration total) {
        SpanOutcome ended = last.filter(attempt -> attempt.outcome() == outcome)
                .map(SpanOutcome::of)
                .orElseGet(() -> SpanOutcome.of(outcome));
        endAttempt(ended);
        span.setAttribute(SpanKeys.ATTEMPTS, (long) sent);
        ended.recordIn(span);
        span.end();
    }

    private void endAttempt(SpanOutcome outcome) {
        open.ifPresent(attempt -> {
            outcome.recordIn(attempt);
            attempt.end();
        });
        open = Optional.empty();
    }
}
