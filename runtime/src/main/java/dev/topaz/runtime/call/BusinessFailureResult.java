package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;

/** The platform reported a success, and the answer itself a failure of the business behind it. */
public final class BusinessFailureResult extends CallResult {
    private final DecodedAnswer decoded;
    private final HttpAnswer answer;

    private BusinessFailureResult(DecodedAnswer decoded, HttpAnswer answer) {
        this.decoded = decoded;
        this.answer = answer;
    }

    static CallResult of(DecodedAnswer decoded, HttpAnswer answer) {
        return new BusinessFailureResult(decoded, answer);
    }

    /** Returns the response. */
    public Object response() {
        return decoded.response();
    }

    /** Returns the raw answer. */
    public HttpAnswer answer() {
        return answer;
    }

    @Override
    public AnswerStatus status() {
        return decoded.status();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.businessFailed(this);
    }

    /** Returns that the request must be fixed: the platform executed the call, so it is never repeated. */
    @Override
    RetryAdvice retryAdvice() {
        return RetryAdvice.FIX_REQUEST;
    }

    @Override
    Outcome outcome() {
        return Outcome.BUSINESS_FAILURE;
    }

    /** Reports an answered call: for flow control a business failure is an answer like any other. */
    @Override
    void inform(FlowFeedback feedback, Call call) {
        feedback.answered(call, decoded);
    }
}
