package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many threads, a gateway with every kind of trouble: every call ends once, no write is acted on twice, and neither memory nor
 * threads stay. Of 20 calls 12 are made by {@code call}, 4 by {@code callAsync}, 2 are idempotent, and 2 are cancelled at a
 * random moment.
 *
 * <p>{@code -Dsoak.calls=1000000} makes it what its name says, with 64 threads.
 */
@Tag("timing")
class SoakTest {
    private static final int CALLS = Integer.getInteger("soak.calls", 5000);
    private static final int THREADS = CALLS >= 100_000 ? 64 : 8;
    private static final int KINDS = 20;
    private static final int ASYNC_FROM = 12;
    private static final int IDEMPOTENT_FROM = 16;
    private static final int CANCELLED_FROM = 18;
    private static final long MOST_GROWTH = 32L * 1024 * 1024;

    private final SoakGateway gateway = new SoakGateway();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Outcome, LongAdder> told = adders();
    private final Map<Outcome, LongAdder> attempts = adders();
    private final Map<Outcome, LongAdder> seen = adders();
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder givenUp = new LongAdder();
    private final LongAdder endedFirst = new LongAdder();

    private static Map<Outcome, LongAdder> adders() {
        Map<Outcome, LongAdder> adders = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            adders.put(outcome, new LongAdder());
        }
        return adders;
    }

    private static long sum(Map<Outcome, LongAdder> adders) {
        return adders.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Test
    void everythingThatGoesInComesOut() throws Exception {
        try (FaultyServer server = FaultyServer.of(gateway::serve);
                DefaultTaobaoClient client = client(server, this::counted);
                DefaultTaobaoClient cancelled = client(server, this::beginsAndEnds)) {
            callUntil(CALLS / 3, client, cancelled);
            long early = usedHeap();
            callUntil(CALLS, client, cancelled);
            report();
            addsUp();
            long growth = usedHeap() - early;
            System.out.println("soak: the heap grew by " + growth + " bytes");
            assertTrue(growth < MOST_GROWTH, () -> "the heap grew by " + growth + " bytes");
        }
        assertEquals(0, threadsOfCalls(), "threads of closed clients");
    }

    private static DefaultTaobaoClient client(FaultyServer server, CallListener listener) {
        ClientOptions options = new ClientOptions()
                .attemptTimeout(Duration.ofMillis(500))
                .deadline(Duration.ofSeconds(5))
                .retry(new RetryPolicy(3, Duration.ofMillis(5), Duration.ofMillis(50)))
                .listener(listener);
        return new DefaultTaobaoClient(server.url(), "12345678", "fictional-secret", options);
    }

    private CallObserver counted(String appKey, String api) {
        return new CallObserver() {
            @Override
            public void receives(Attempt attempt) {
                attempts.get(attempt.outcome()).increment();
            }

            @Override
            public void ends(Outcome outcome, int number, Duration total) {
                told.get(outcome).increment();
            }
        };
    }

    private CallObserver beginsAndEnds(String appKey, String api) {
        begun.increment();
        return new CallObserver() {
            @Override
            public void ends(Outcome outcome, int number, Duration total) {
                ended.increment();
            }
        };
    }

    private void callUntil(int last, TaobaoClient client, TaobaoClient cancelled) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Future<?>[] runs = new Future<?>[THREADS];
            for (int i = 0; i < THREADS; i++) {
                runs[i] = threads.submit(() -> {
                    for (int number = calls.getAndIncrement(); number < last; number = calls.getAndIncrement()) {
                        call(number, client, cancelled);
                    }
                });
            }
            for (Future<?> run : runs) {
                run.get();
            }
            calls.set(last);
        } finally {
            threads.shutdown();
            assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES), "threads of the test");
        }
    }

    private void call(int number, TaobaoClient client, TaobaoClient cancelled) {
        int kind = number % KINDS;
        DemoRequest request = new DemoRequest();
        boolean isRead = kind >= IDEMPOTENT_FROM && kind < CANCELLED_FROM;
        request.text = (isRead ? SoakGateway.READ : SoakGateway.WRITE) + number;
        if (kind >= CANCELLED_FROM) {
            giveUp(cancelled.callAsync(request, "fictional-session"), new Random(number));
            return;
        }
        Outcome outcome = isRead
                ? outcome(() -> client.call(request, "fictional-session", new CallOptions().idempotent()))
                : kind >= ASYNC_FROM
                        ? outcome(() -> joined(client.callAsync(request, "fictional-session")))
                        : outcome(() -> client.call(request, "fictional-session"));
        seen.get(outcome).increment();
    }

    private void giveUp(CompletableFuture<DemoResponse> call, Random random) {
        LockSupport.parkNanos(random.nextInt(3) * random.nextInt(1_000_000));
        (call.cancel(true) ? givenUp : endedFirst).increment();
    }

    private static DemoResponse joined(CompletableFuture<DemoResponse> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    /** A call, whichever way it is made. */
    private interface Made {
        DemoResponse call();
    }

    private static Outcome outcome(Made made) {
        try {
            assertEquals("中文", made.call().text);
            return Outcome.SUCCESS;
        } catch (TopApiException e) {
            return e.requestId() == null ? Outcome.HELD_BACK : Outcome.REFUSED;
        } catch (TopTransportException e) {
            return e.retryAdvice() == RetryAdvice.IF_IDEMPOTENT ? Outcome.NO_ANSWER : Outcome.NOT_SENT;
        } catch (TopDecodeException e) {
            return Outcome.UNREADABLE;
        }
    }

    private void report() {
        System.out.println("soak: calls " + seen + ", given up " + givenUp + ", ended before that " + endedFirst
                + ", attempts " + attempts + ", arrived " + gateway.arrived() + ", refused before anything was done "
                + gateway.passing() + ", acted on twice " + gateway.repeated());
    }

    private void addsUp() throws InterruptedException {
        for (Outcome outcome : Outcome.values()) {
            assertEquals(seen.get(outcome).sum(), told.get(outcome).sum(), outcome.toString());
        }
        assertEquals(CALLS, sum(seen) + givenUp.sum() + endedFirst.sum(), "each call ended once");
        while (ended.sum() < begun.sum()) {
            // The thread of a call that was given up ends after its future.
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(0, gateway.repeated(), "no write was acted on twice");
        long sent = sum(attempts) - attempts.get(Outcome.NOT_SENT).sum();
        assertTrue(sent <= gateway.arrived() + attempts.get(Outcome.NO_ANSWER).sum(), "what was answered had arrived");
        assertTrue(gateway.arrived() <= sum(attempts) + 3 * begun.sum(), "nothing was sent twice");
        assertTrue(attempts.get(Outcome.SUCCESS).sum() <= gateway.answered(), "no success was made up");
        assertTrue(
                seen.get(Outcome.SUCCESS).sum() > 0
                        && seen.get(Outcome.NO_ANSWER).sum() > 0
                        && gateway.passing() > 0
                        && givenUp.sum() > 0,
                "all kinds were met");
    }

    private static long threadsOfCalls() throws InterruptedException {
        long threads = 0;
        // Threads of a closed client end when they have seen it.
        for (int i = 0; i < 500; i++) {
            threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("topaz-call-"))
                    .count();
            if (threads == 0) {
                return 0;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return threads;
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
