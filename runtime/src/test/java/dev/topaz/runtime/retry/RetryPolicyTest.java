package dev.topaz.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a repeated call waits. */
class RetryPolicyTest {
    private static final Duration WAIT = Duration.ofMillis(100);

    @ParameterizedTest
    @CsvSource({"1, 0, 100", "2, 0, 200", "4, 0, 800", "5, 0, 1000", "60, 0, 1000"})
    void theWaitDoublesUpToTheLongest(int failedAttempts, double random, long millis) {
        RetryPolicy policy = new RetryPolicy(100, WAIT, Duration.ofSeconds(1));

        assertEquals(Duration.ofMillis(millis), policy.backoff(failedAttempts, random));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 75", "2, 0.5, 150", "5, 0.5, 750", "1, 1, 50"})
    void chanceShortensTheWaitByUpToOneHalf(int failedAttempts, double random, long millis) {
        RetryPolicy policy = new RetryPolicy(100, WAIT, Duration.ofSeconds(1));

        assertEquals(Duration.ofMillis(millis), policy.backoff(failedAttempts, random));
    }

    @Test
    void oneAttemptAndNoWaitAreTheLeast() {
        assertEquals(1, new RetryPolicy(1, Duration.ZERO, Duration.ZERO).attempts());
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, WAIT, WAIT));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(1, Duration.ofNanos(-1), WAIT));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(1, WAIT, Duration.ofNanos(-1)));
    }

    @Test
    void showsItsSettings() {
        assertEquals(
                "RetryPolicy[attempts=2, firstWait=PT0.1S, maxWait=PT1S]",
                new RetryPolicy(2, WAIT, Duration.ofSeconds(1)).toString());
    }
}
