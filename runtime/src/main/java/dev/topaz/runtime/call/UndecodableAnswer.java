package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;

/** What came is not an answer of the API. */
public final class UndecodableAnswer extends CallResult {
    private final UndecodableException failure;
    private final HttpAnswer answer;

    private UndecodableAnswer(UndecodableException failure, HttpAnswer answer) {
        this.failure = failure;
        this.answer = answer;
    }

    static CallResult of(UndecodableException failure, HttpAnswer answer) {
        return new UndecodableAnswer(failure, answer);
    }

    /** Returns why the answer cannot be decoded. */
    public UndecodableException failure() {
        return failure;
    }

    /** Returns the answer as it came. */
    public HttpAnswer answer() {
        return answer;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.undecodable(this);
    }

    /** The platform has answered something, so it may have acted. */
    @Override
    RetryAdvice retryAdvice() {
        return RetryAdvice.IF_IDEMPOTENT;
    }

    @Override
    Outcome outcome() {
        return Outcome.UNREADABLE;
    }
}
