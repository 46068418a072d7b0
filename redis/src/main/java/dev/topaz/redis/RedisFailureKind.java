package dev.topaz.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * What a query that failed says about the server at the other end of the connection.
 *
 * <pre>{@code
 * if (failure.kind() == RedisFailureKind.REFUSED) {
 *     pager.send("Redis does not let us: " + failure.getMessage());
 * }
 * }</pre>
 */
public enum RedisFailureKind {
    /** It is not the one that may be written to any more, or not yet: another one has to be looked for. */
    WRONG_SERVER,
    /** Nothing came back in time. When that goes on, the machine may be gone although the connection is not. */
    NO_ANSWER,
    /** There is no connection, or it broke. */
    NO_CONNECTION,
    /** It refused: a permission, a password, memory. Another connection would hear the same. */
    REFUSED;

    /** Causes lead to causes in a circle only by mistake. */
    private static final int MAX_CAUSES = 20;

    /** The codes of errors, as Redis names them; a script that fails has them inside of its message. */
    private static final List<String> CODES_OF_WRONG_SERVERS =
            Collections.unmodifiableList(Arrays.asList("READONLY", "MOVED", "LOADING", "MASTERDOWN", "CLUSTERDOWN"));

    static RedisFailureKind of(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            // The types are the JDK's and Lettuce's: no method of theirs tells one from the other.
            if (cause instanceof TimeoutException || cause instanceof RedisCommandTimeoutException) {
                return NO_ANSWER;
            }
            if (cause instanceof RedisCommandExecutionException) {
                String message = String.valueOf(cause.getMessage());
                return CODES_OF_WRONG_SERVERS.stream().anyMatch(message::contains) ? WRONG_SERVER : REFUSED;
            }
            cause = cause.getCause();
        }
        return NO_CONNECTION;
    }
}
