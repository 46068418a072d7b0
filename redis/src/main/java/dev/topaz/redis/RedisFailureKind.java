package dev.topaz.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What a query that failed says about the server at the other end of the connection, and for how long a call that fails closed waits
 * for it.
 *
 * <pre>{@code
 * if (failure.kind() == RedisFailureKind.REFUSED) {
 *     pager.send("Redis does not let us: " + failure.getMessage());
 * }
 * }</pre>
 */
public enum RedisFailureKind {
    /** The server cannot be written to any more, or not yet: the link looks for another one. */
    WRONG_SERVER(MaxWait.DEADLINE, "READONLY", "MOVED", "ASK", "LOADING", "MASTERDOWN", "CLUSTERDOWN"),

    /** No answer came in time. If that goes on, the machine may be gone although the connection is still open. */
    NO_ANSWER(MaxWait.DEADLINE),

    /** There is no connection, or it broke. */
    NO_CONNECTION(MaxWait.DEADLINE),

    /**
     * Redis answers, but cannot do what it is asked at the moment: it is full, has too many clients, runs a long script, moves a slot, cannot
     * write its file, or misses replicas. Another connection would hear the same.
     */
    TRANSIENT(
            MaxWait.DEADLINE,
            "OOM",
            "max number of clients",
            "BUSY",
            "TRYAGAIN",
            "MISCONF",
            "NOREPLICAS",
            "UNKILLABLE"),

    /** Redis refused: a password, a permission, a certificate, or an error of another kind. An operator has to change something. */
    REFUSED(MaxWait.SHORT, "WRONGPASS", "NOAUTH", "NOPERM"),

    /** The link itself was closed. */
    CLOSED(MaxWait.NONE);

    /** How long a call waits at most; its deadline counts as well. */
    private static final class MaxWait {
        static final Duration DEADLINE = Duration.ofDays(365);
        /** A password that is being changed, or users that a new primary has not got yet. */
        static final Duration SHORT = Duration.ofSeconds(2);

        static final Duration NONE = Duration.ZERO;
        /** A pattern that matches nothing, for kinds that Redis does not answer with. */
        static final String NO_ERROR = "(?!)";
    }

    private final Duration maxWait;
    /** Finds the errors, as Redis names them; a script that fails has them inside of its message. */
    private final Pattern errors;

    RedisFailureKind(Duration maxWait) {
        this(maxWait, MaxWait.NO_ERROR);
    }

    RedisFailureKind(Duration maxWait, String... errors) {
        this.maxWait = maxWait;
        this.errors = Pattern.compile("\\b(?:" + String.join("|", errors) + ")\\b");
    }

    /** Returns for how long a call waits at most for a Redis that fails like this. */
    Duration maxWait() {
        return maxWait;
    }

    /** Returns whether the server answered with an error, and may answer other commands. */
    boolean isAnswer() {
        return this == TRANSIENT || this == REFUSED;
    }

    static RedisFailureKind of(Throwable failure) {
        return Failures.behind(failure)
                .flatMap(each -> toldBy(each).stream())
                .findFirst()
                .orElse(NO_CONNECTION);
    }

    /** Returns the kind by the type of the exception; the types of the JDK and of Lettuce have no method in common that says it. */
    private static Optional<RedisFailureKind> toldBy(Throwable failure) {
        if (failure instanceof LinkClosedException) {
            return Optional.of(CLOSED);
        }
        if (failure instanceof TimeoutException || failure instanceof RedisCommandTimeoutException) {
            return Optional.of(NO_ANSWER);
        }
        if (failure instanceof SSLException) {
            return Optional.of(REFUSED);
        }
        return failure instanceof RedisCommandExecutionException
                ? Optional.of(ofError(String.valueOf(failure.getMessage())))
                : Optional.empty();
    }

    private static RedisFailureKind ofError(String message) {
        return Arrays.stream(values())
                .filter(kind -> kind.errors.matcher(message).find())
                .findFirst()
                .orElse(REFUSED);
    }
}
