package dev.topaz.runtime.call;

import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No answer of the platform came. */
public final class TransportFailure extends CallResult {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REDIRECTS = 300;
    private static final int SERVER_ERRORS = 500;

    private final FailureReason reason;
    private final String message;
    private final RetryAdvice advice;
    private final @Nullable Throwable cause;
    private final @Nullable HttpAnswer answer;

    private TransportFailure(
            FailureReason reason,
            String message,
            RetryAdvice advice,
            @Nullable Throwable cause,
            @Nullable HttpAnswer answer) {
        this.reason = reason;
        this.message = message;
        this.advice = advice;
        this.cause = cause;
        this.answer = answer;
    }

    /** An exchange failed. */
    static CallResult of(String apiName, String gateway, Throwable failure) {
        FailureReason reason = FailureReason.of(failure);
        String message = "no answer to " + apiName + " from " + gateway + ": " + reason.words() + " (" + failure + ")";
        return new TransportFailure(reason, message, advice(reason, failure), failure, null);
    }

    /** An HTTP status came in place of an answer: a proxy's error page, a redirect. */
    static CallResult ofStatus(String apiName, HttpAnswer answer) {
        String message = answer.status() == PROXY_AUTHENTICATION_REQUIRED
                ? "a proxy answered " + apiName + " with HTTP status 407: it wants a user and a password, see"
                        + " TransportOptions.proxyCredentials"
                : "the gateway answered " + apiName + " with HTTP status " + answer.status();
        return new TransportFailure(FailureReason.HTTP_STATUS, message, adviceOfStatus(answer.status()), null, answer);
    }

    /** Creates the failure of a call whose deadline had passed before anything was sent. */
    static CallResult noTimeLeft(String apiName) {
        return new TransportFailure(
                FailureReason.NO_TIME_LEFT,
                "no time was left to send " + apiName + ": the deadline of the call ended first",
                RetryAdvice.LATER,
                null,
                null);
    }

    /** Creates the failure of a call that was not sent because a file cannot be read. */
    static CallResult unreadableFile(String apiName, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new TransportFailure(
                FailureReason.UNREADABLE_FILE,
                apiName + " was not sent: " + failure.getMessage() + ": " + cause,
                RetryAdvice.FIX_REQUEST,
                cause,
                null);
    }

    /** The call was stopped while it waited. */
    static CallResult stopped(String apiName, FailureReason reason, InterruptedException cause) {
        return new TransportFailure(reason, givenUp(apiName, reason), RetryAdvice.LATER, cause, null);
    }

    /** Creates the failure of a call that was not sent because too many asynchronous calls wait. */
    static CallResult tooManyCalls(String apiName, Throwable cause) {
        return new TransportFailure(
                FailureReason.TOO_MANY_CALLS,
                apiName + " was not sent: " + FailureReason.TOO_MANY_CALLS.words()
                        + "; make fewer calls at a time, or pass an executor of your own to ClientOptions.executor",
                RetryAdvice.LATER,
                cause,
                null);
    }

    /** Creates the failure of a call that waited for a thread when its client was closed. */
    static CallResult clientClosed(String apiName, @Nullable Throwable cause) {
        return new TransportFailure(
                FailureReason.CLIENT_CLOSED,
                apiName + " was not sent: " + FailureReason.CLIENT_CLOSED.words(),
                RetryAdvice.LATER,
                cause,
                null);
    }

    @Override
    CallResult stoppedByClosing(String apiName) {
        return isOfStopping()
                ? new TransportFailure(
                        FailureReason.CLIENT_CLOSED,
                        givenUp(apiName, FailureReason.CLIENT_CLOSED),
                        advice,
                        cause,
                        answer)
                : this;
    }

    /** Returns whether a transport that is stopped may report this reason: one that is not ours may say that its socket is closed. */
    private boolean isOfStopping() {
        return reason == FailureReason.INTERRUPTED
                || reason == FailureReason.CANCELLED
                || reason == FailureReason.CONNECTION_LOST
                || reason == FailureReason.OTHER;
    }

    private static String givenUp(String apiName, FailureReason reason) {
        return apiName + " was given up: " + reason.words();
    }

    /** Returns why, in words that a user knows. */
    public FailureReason reason() {
        return reason;
    }

    /** Returns the message, without the query of the address. */
    public String message() {
        return message;
    }

    /** Returns what is known of whether the call had its effect. */
    public RetryAdvice advice() {
        return advice;
    }

    /** Returns what failed underneath. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /** Returns what came in place of an answer. */
    public Optional<HttpAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.notAnswered(this);
    }

    @Override
    RetryAdvice retryAdvice() {
        return advice;
    }

    @Override
    Outcome outcome() {
        return advice == RetryAdvice.IF_IDEMPOTENT ? Outcome.NO_ANSWER : Outcome.NOT_SENT;
    }

    @Override
    CallResult afterPossibleEffect() {
        return new TransportFailure(reason, message, RetryAdvice.IF_IDEMPOTENT, cause, answer);
    }

    /** A file that cannot be read now cannot be read a second later. */
    private static RetryAdvice advice(FailureReason reason, Throwable failure) {
        if (failure instanceof NotSentException) {
            return reason == FailureReason.UNREADABLE_FILE ? RetryAdvice.FIX_REQUEST : RetryAdvice.LATER;
        }
        return RetryAdvice.IF_IDEMPOTENT;
    }

    /** A server that answers with an error of its own may have passed the call on; a client error or a redirect comes before. */
    private static RetryAdvice adviceOfStatus(int status) {
        if (status == TOO_MANY_REQUESTS) {
            return RetryAdvice.LATER;
        }
        return status >= REDIRECTS && status < SERVER_ERRORS ? RetryAdvice.FIX_REQUEST : RetryAdvice.IF_IDEMPOTENT;
    }
}
