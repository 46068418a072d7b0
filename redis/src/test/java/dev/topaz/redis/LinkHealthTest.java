package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.BrokenLog;
import io.lettuce.core.RedisCommandExecutionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the loss of Redis is told, and when it is over. */
final class LinkHealthTest {
    private final RecordedEvents events = RecordedEvents.listening();
    private long nanos = Long.MAX_VALUE - 5;
    private final LinkHealth health = new LinkHealth(() -> nanos, events, () -> {}, () -> {});

    @AfterEach
    void stop() {
        events.close();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void refused() {
        failed(new RedisCommandExecutionException("OOM command not allowed when used memory > 'maxmemory'."));
    }

    private void failed(Exception cause) {
        health.failed(new RedisUnreachableException("Redis cannot be asked", cause), cause);
    }

    /** A call looks for bans, which Redis answers, and takes its place, which Redis refuses. */
    @Test
    void aRedisThatRefusesSomeCommandsIsLostOnceHoweverSeldomItIsAsked() {
        for (int call = 0; call < 20; call++) {
            health.succeeded();
            health.succeeded();
            refused();
            pass(Duration.ofMinutes(call));
        }

        assertEquals(List.of("lost"), events.changes());
        assertEquals(1, events.lines().size(), events.lines()::toString);
    }

    /** Else the caller of Redis would get what the log threw, and the listener would hear of no loss. */
    @Test
    void tellsTheListenerOfALossThatCannotBeLogged() throws InterruptedException {
        try (BrokenLog log = new BrokenLog("dev.topaz.redis")) {
            refused();
            log.awaitRecord();
        }

        assertEquals(List.of("lost"), events.changes());
    }

    @Test
    void isBackAfterFiveAnswersAndTwoSecondsWithoutAnError() {
        refused();
        for (int answer = 0; answer < 100; answer++) {
            health.succeeded();
        }
        pass(Duration.ofMillis(1999));
        health.succeeded();
        assertEquals(List.of("lost"), events.changes());
        pass(Duration.ofMillis(1));
        health.succeeded();
        assertEquals(List.of("lost", "recovered"), events.changes());

        refused();
        pass(Duration.ofSeconds(2));
        for (int answer = 0; answer < 4; answer++) {
            health.succeeded();
        }
        assertEquals(List.of("lost", "recovered", "lost"), events.changes());
        health.succeeded();
        assertEquals(List.of("lost", "recovered", "lost", "recovered"), events.changes());
    }

    @Test
    void isBackWithTheFirstAnswerWhereThereWasNone() {
        for (int query = 0; query < 3; query++) {
            failed(new TimeoutException());
        }
        assertEquals(List.of("lost"), events.changes());

        health.succeeded();

        assertEquals(List.of("lost", "recovered"), events.changes());
        assertTrue(health.loss().isEmpty());
    }
}
