package dev.topaz.runtime.call;

import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;

/**
 * How a call, or one attempt, ended. The subclasses in this package are all there are. Their factories return this type: so the
 * JVM can verify a handler without loading results that it has not made yet, which the first call of a process would pay for.
 */
public abstract class CallResult {
    /** Creates a result; only this package has subclasses. */
    CallResult() {}

    /** Passes itself to the method for its kind. */
    public abstract <R> R match(Cases<R> cases);

    /** Returns whether another attempt can help; {@code FIX_REQUEST} for a success. */
    abstract RetryAdvice retryAdvice();

    /** Returns what listeners are told. */
    abstract Outcome outcome();

    /** Returns what the platform said about the call. */
    AnswerStatus status() {
        return AnswerStatus.UNKNOWN;
    }

    /** Tells flow control what the platform said; nothing by default. */
    void inform(FlowFeedback feedback, Call call) {}

    /** Returns the same result of a call of which an earlier attempt may have had its effect. */
    CallResult afterPossibleEffect() {
        return this;
    }

    /** Returns the same result of a call that was stopped because its client was closed; an answer that came anyway stays. */
    CallResult stoppedByClosing(String apiName) {
        return this;
    }

    /**
     * One method for each kind of result.
     *
     * @param <R> what is made of it
     */
    public interface Cases<R> {
        /** The platform reported a success. */
        R success(Object response);

        /** The platform reported a success, and the answer a failure of the business behind it. */
        R businessFailed(BusinessFailureResult failure);

        /** The platform, the check or flow control refused the call. */
        R refused(RefusedResult refused);

        /** Handles a call that got no answer. */
        R notAnswered(TransportFailure failure);

        /** Handles an answer that cannot be decoded. */
        R undecodable(UndecodableAnswer answer);
    }
}
