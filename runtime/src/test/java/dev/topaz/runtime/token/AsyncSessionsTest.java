package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sessions that are asked for without waiting. */
class AsyncSessionsTest extends SessionsFixture {
    @Test
    void answersWithoutBlockingTheCaller() throws InterruptedException {
        store.save(SELLER, token("first", Duration.ZERO));
        BlockingQueue<Runnable> started = new LinkedBlockingQueue<>();
        var session = sessions(this::next, options().executor(started::add)).sessionAsync(SELLER);

        Runnable refresh = started.take();
        assertFalse(session.isDone());
        refresh.run();
        assertEquals("fresh1", session.join());
        assertEquals("fresh1", sessions(this::next).sessionAsync(SELLER).join());
    }

    @Test
    void aLookUpNeverWaitsForRefreshes() {
        for (int i = 0; i < 20; i++) {
            store.save("slow" + i, token("old" + i, Duration.ofMinutes(5)));
        }
        store.save(SELLER, token("good", Duration.ofDays(1)));
        ExecutorService few = Executors.newFixedThreadPool(8);
        Sessions sessions = new Sessions(
                store,
                old -> hang(new CountDownLatch(1)),
                options().executor(few).waitTimeout(HOUR));
        List<CompletableFuture<String>> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            slow.add(sessions.sessionAsync("slow" + i));
        }

        assertEquals(
                "good",
                sessions.sessionAsync(SELLER).orTimeout(300, TimeUnit.SECONDS).join());
        assertTrue(slow.stream().noneMatch(CompletableFuture::isDone));
        few.shutdownNow();
    }

    @Test
    void failsTheFutureWithTheSameReasons() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions =
                sessions(old -> hang(new CountDownLatch(1)), options().waitTimeout(Duration.ofMillis(50)));

        var late = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync(SELLER).join());
        assertEquals(
                Reason.TIMED_OUT,
                assertInstanceOf(TokenException.class, late.getCause()).reason());
        var none = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync("nobody").join());
        assertEquals(
                Reason.NOT_AUTHORISED,
                assertInstanceOf(TokenException.class, none.getCause()).reason());
    }

    @Test
    void saysSoWhenTheExecutorTakesNothing() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(this::next, options().executor(work -> {
            throw new RejectedExecutionException("shut down");
        }));

        assertEquals(Reason.FAILED, reason(sessions));
        var failure = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync(SELLER).join());
        assertEquals(
                Reason.FAILED,
                assertInstanceOf(TokenException.class, failure.getCause()).reason());
    }

    @Test
    void stopsWaitingWhenItsThreadIsInterrupted() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> hang(new CountDownLatch(1)));
        Thread.currentThread().interrupt();

        assertEquals(Reason.TIMED_OUT, reason(sessions));
        assertTrue(Thread.interrupted());
    }
}
