package dev.topaz.runtime.call;

import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;

/** The platform reported a success. */
final class SuccessResult extends CallResult {
    private final DecodedAnswer decoded;

    private SuccessResult(DecodedAnswer decoded) {
        this.decoded = decoded;
    }

    static CallResult of(DecodedAnswer decoded) {
        return new SuccessResult(decoded);
    }

    /** Returns the decoded answer; a batch that succeeded may hold refusals. */
    DecodedAnswer decoded() {
        return decoded;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.success(decoded.response());
    }

    @Override
    RetryAdvice retryAdvice() {
        return RetryAdvice.FIX_REQUEST;
    }

    @Override
    Outcome outcome() {
        return Outcome.SUCCESS;
    }

    @Override
    AnswerStatus status() {
        AnswerStatus status = decoded.status();
        // A failure of the business that the caller ignores is none for listeners either.
        return status.isBusinessFailure() ? AnswerStatus.success(status.requestId()) : status;
    }

    @Override
    void inform(FlowFeedback feedback, Call call) {
        feedback.answered(call, decoded);
    }
}
