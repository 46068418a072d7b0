package dev.topaz.opentelemetry;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.Outcome;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;
import java.util.Optional;

/** What a span says about how its call, or its attempt, ended. Immutable. */
final class SpanOutcome {
    private static final int FIRST_HTTP_ERROR = 400;

    private final Outcome outcome;
    private final String errorType;
    private final Attributes answer;

    private SpanOutcome(Outcome outcome, String errorType, Attributes answer) {
        this.outcome = outcome;
        this.errorType = errorType;
        this.answer = answer;
    }

    /** Returns what is known of something that ended without an answer. */
    static SpanOutcome of(Outcome outcome) {
        return new SpanOutcome(outcome, lowerCase(outcome), Attributes.empty());
    }

    static SpanOutcome of(Attempt attempt) {
        AttributesBuilder answer = Attributes.builder();
        attempt.code().ifPresent(code -> answer.put(SpanKeys.CODE, code));
        attempt.subCodeFamily().ifPresent(subCode -> answer.put(SpanKeys.SUB_CODE, subCode));
        attempt.requestId().ifPresent(id -> answer.put(SpanKeys.REQUEST_ID, id));
        attempt.httpStatus().ifPresent(status -> answer.put(SpanKeys.HTTP_STATUS, (long) status));
        return new SpanOutcome(attempt.outcome(), errorType(attempt), answer.build());
    }

    /** Returns the sub code, or the code, of a refusal; else the HTTP status, if it is that of an error; else the outcome. */
    private static String errorType(Attempt attempt) {
        Optional<String> subCode = attempt.subCodeFamily();
        Optional<String> refusal = subCode.isPresent() ? subCode : attempt.code();
        return refusal.orElseGet(() -> {
            int status = attempt.httpStatus().orElse(0);
            return status >= FIRST_HTTP_ERROR ? Integer.toString(status) : lowerCase(attempt.outcome());
        });
    }

    /** Sets status and attributes of a span, which its owner ends. */
    void recordIn(Span span) {
        span.setAllAttributes(answer);
        span.setAttribute(SpanKeys.OUTCOME, lowerCase(outcome));
        if (outcome != Outcome.SUCCESS) {
            span.setAttribute(SpanKeys.ERROR_TYPE, errorType);
            span.setStatus(StatusCode.ERROR);
        }
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
