package dev.topaz.opentelemetry;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One call on its way into its span. */
final class TracedCall implements CallObserver {
    private final Span span;
    private Optional<Attempt> last = Optional.empty();

    TracedCall(Span span) {
        this.span = span;
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        span.addEvent(
                "topaz.wait",
                Attributes.of(SpanKeys.WAIT_REASON, lowerCase(reason), SpanKeys.WAIT_MILLIS, wait.toMillis()));
    }

    @Override
    public void receives(Attempt attempt) {
        last = Optional.of(attempt);
        if (attempt.outcome() != Outcome.SUCCESS) {
            span.addEvent(
                    "topaz.attempt.failed",
                    said(attempt)
                            .put(SpanKeys.ATTEMPT, (long) attempt.number())
                            .put(SpanKeys.OUTCOME, lowerCase(attempt.outcome()))
                            .build());
        }
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        last.ifPresent(attempt -> span.setAllAttributes(said(attempt).build()));
        span.setAttribute(SpanKeys.OUTCOME, lowerCase(outcome));
        if (attempts > 1) {
            span.setAttribute(SpanKeys.HTTP_RESEND_COUNT, attempts - 1L);
        }
        if (outcome != Outcome.SUCCESS) {
            span.setAttribute(SpanKeys.ERROR_TYPE, errorType(outcome));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The sub code, or the code, of what the platform or the business behind it refused; the way in which the call ended for all else. */
    private String errorType(Outcome outcome) {
        boolean isAnswered = outcome == Outcome.REFUSED || outcome == Outcome.BUSINESS_FAILURE;
        Optional<Attempt> refusal = isAnswered ? last : Optional.empty();
        Optional<String> subCode = refusal.flatMap(Attempt::subCodeFamily);
        Optional<String> known = subCode.isPresent() ? subCode : refusal.flatMap(Attempt::code);
        return known.orElseGet(() -> lowerCase(outcome));
    }

    private static AttributesBuilder said(Attempt attempt) {
        AttributesBuilder said = Attributes.builder();
        attempt.code().ifPresent(code -> said.put(SpanKeys.CODE, code));
        attempt.subCodeFamily().ifPresent(subCode -> said.put(SpanKeys.SUB_CODE, subCode));
        attempt.requestId().ifPresent(id -> said.put(SpanKeys.REQUEST_ID, id));
        return said;
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
