package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform refused the call, or it was refused here before anything was sent. */
public final class RefusedResult extends CallResult {
    private final DecodedAnswer decoded;
    private final ClassifiedRefusal refusal;
    private final @Nullable SignedCall signed;
    private final @Nullable HttpAnswer answer;
    private final @Nullable Throwable cause;

    private RefusedResult(
            DecodedAnswer decoded,
            ClassifiedRefusal refusal,
            @Nullable SignedCall signed,
            @Nullable HttpAnswer answer,
            @Nullable Throwable cause) {
        this.decoded = decoded;
        this.refusal = refusal;
        this.signed = signed;
        this.answer = answer;
        this.cause = cause;
    }

    static CallResult byThePlatform(
            DecodedAnswer decoded, ClassifiedRefusal refusal, SignedCall signed, HttpAnswer answer) {
        return new RefusedResult(decoded, refusal, signed, answer, null);
    }

    /** @param cause what failed here, if a failure is the reason */
    static CallResult locally(DecodedAnswer decoded, ClassifiedRefusal refusal, @Nullable Throwable cause) {
        return new RefusedResult(decoded, refusal, null, null, cause);
    }

    /** Returns the response, which says that it is a refusal. */
    public Object response() {
        return decoded.response();
    }

    /** Returns what the refusal means. */
    public ClassifiedRefusal refusal() {
        return refusal;
    }

    /** Returns the attempt that was refused; empty if nothing was sent. */
    public Optional<SignedCall> signed() {
        return Optional.ofNullable(signed);
    }

    /** Returns the raw answer; empty if nothing was sent. */
    public Optional<HttpAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Returns what failed here, if a failure is the reason. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    DecodedAnswer decoded() {
        return decoded;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.refused(this);
    }

    @Override
    RetryAdvice retryAdvice() {
        return refusal.advice();
    }

    @Override
    Outcome outcome() {
        return signed == null ? Outcome.HELD_BACK : Outcome.REFUSED;
    }

    @Override
    AnswerStatus status() {
        return decoded.status();
    }

    @Override
    void inform(FlowFeedback feedback, Call call) {
        feedback.refused(call, this);
    }

    @Override
    CallResult afterPossibleEffect() {
        return new RefusedResult(decoded, refusal.afterPossibleEffect(), signed, answer, cause);
    }
}
