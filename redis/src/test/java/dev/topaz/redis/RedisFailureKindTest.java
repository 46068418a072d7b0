package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each error of Redis means, and for how long a call waits for it to pass. */
class RedisFailureKindTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The words are those of Redis 7. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRONG_SERVER | READONLY You can't write against a read only replica.",
                "WRONG_SERVER | ERR user_script:3: @user_script: 3: -READONLY You can't write against a read only replica.",
                "WRONG_SERVER | LOADING Redis is loading the dataset in memory",
                "WRONG_SERVER | MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
                "WRONG_SERVER | CLUSTERDOWN The cluster is down",
                "WRONG_SERVER | MOVED 3999 127.0.0.1:6381",
                "TRANSIENT | OOM command not allowed when used memory > 'maxmemory'. script: f, on @user_script:3.",
                "TRANSIENT | ERR max number of clients reached",
                "TRANSIENT | BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
                "TRANSIENT | TRYAGAIN Multiple keys request during rehashing of slot",
                "TRANSIENT | MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
                "TRANSIENT | NOREPLICAS Not enough good replicas to write.",
                "REFUSED | WRONGPASS invalid username-password pair or user is disabled.",
                "REFUSED | NOAUTH Authentication required.",
                "REFUSED | NOPERM User topaz has no permissions to run the 'eval' command",
                "REFUSED | ERR unknown command 'EVAL'",
                "REFUSED | BUSYGROUP Consumer Group name already exists"
            })
    void anErrorIsKnownByTheCodeThatRedisGivesIt(RedisFailureKind kind, String message) {
        RedisCommandExecutionException error = new RedisCommandExecutionException(message);

        assertEquals(kind, RedisFailureKind.of(error));
        assertEquals(kind, RedisFailureKind.of(new RedisConnectionException("Unable to connect", error)));
    }

    @Test
    void aFailureOfTheConnectionIsKnownByItsType() {
        assertEquals(RedisFailureKind.NO_ANSWER, RedisFailureKind.of(new TimeoutException()));
        assertEquals(RedisFailureKind.NO_CONNECTION, RedisFailureKind.of(new IOException("Connection reset")));
        assertEquals(RedisFailureKind.CLOSED, RedisFailureKind.of(new LinkClosedException()));
        assertEquals(
                RedisFailureKind.REFUSED,
                RedisFailureKind.of(new RedisConnectionException("TLS", new SSLHandshakeException("no path"))));
    }

    private long nanos = Long.MAX_VALUE - 5;
    private final RetryBackoff backoff = new RetryBackoff(() -> nanos);

    private Duration waitedFor(RedisFailureKind kind, Duration untilRetry, Duration deadline) {
        Duration waited = Duration.ZERO;
        Optional<Duration> next = backoff.next(kind, untilRetry, deadline);
        while (next.isPresent()) {
            waited = waited.plus(next.get());
            nanos += next.get().toNanos();
            next = backoff.next(kind, untilRetry, deadline.minus(waited));
        }
        return waited;
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_SERVER, PT1M",
        "NO_ANSWER, PT1M",
        "NO_CONNECTION, PT1M",
        "TRANSIENT, PT1M",
        "REFUSED, PT2S",
        "CLOSED, PT0S"
    })
    void aCallWaitsForWhatMayPassUntilItsDeadlineAndForWhatSomebodyHasToChangeOnlyAMoment(
            RedisFailureKind kind, Duration waits) {
        assertEquals(waits, waitedFor(kind, Duration.ZERO, MINUTE));
    }

    @Test
    void aCallWithLessTimeWaitsNoLonger() {
        assertEquals(
                Duration.ofMillis(300),
                waitedFor(RedisFailureKind.REFUSED, Duration.ofSeconds(1), Duration.ofMillis(300)));
    }

    @Test
    void redisIsAskedLessAndLessOften() {
        Duration first =
                backoff.next(RedisFailureKind.TRANSIENT, Duration.ZERO, MINUTE).orElseThrow();
        assertFalse(first.toMillis() > 50, first::toString);
        for (int i = 0; i < 10; i++) {
            assertTrue(backoff.next(RedisFailureKind.TRANSIENT, Duration.ZERO, MINUTE)
                    .isPresent());
        }
        Duration later =
                backoff.next(RedisFailureKind.TRANSIENT, Duration.ZERO, MINUTE).orElseThrow();
        assertTrue(later.toMillis() >= 500 && later.toMillis() <= 1000, later::toString);
    }

    @Test
    void anotherFailureBeginsAnotherWait() {
        assertTrue(backoff.next(RedisFailureKind.REFUSED, Duration.ZERO, MINUTE).isPresent());
        nanos += Duration.ofSeconds(3).toNanos();
        assertEquals(Optional.empty(), backoff.next(RedisFailureKind.REFUSED, Duration.ZERO, MINUTE));
        assertTrue(backoff.next(RedisFailureKind.NO_CONNECTION, Duration.ZERO, MINUTE)
                .isPresent());
        assertTrue(backoff.next(RedisFailureKind.REFUSED, Duration.ZERO, MINUTE).isPresent());
    }
}
