package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.Wire;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many threads, one client, a gateway with every kind of trouble: every call ends once, no write arrives twice, and neither
 * memory nor threads stay.
 *
 * <p>Two seconds long; {@code -Dsoak.seconds=300} makes it what its name says, with 64 threads.
 */
@Tag("timing")
class SoakTest {
    private static final int SECONDS = Integer.getInteger("soak.seconds", 0);
    private static final int THREADS = SECONDS > 0 ? 64 : 8;
    private static final String NUMBER = "write-";
    private static final Pattern WRITE = Pattern.compile("text=" + NUMBER + "([0-9]+)");
    private static final long MOST_GROWTH = 32L * 1024 * 1024;

    private final Map<Outcome, LongAdder> told = adders();
    private final Map<Outcome, LongAdder> attempts = adders();
    private final Map<Outcome, LongAdder> seen = adders();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong arrived = new AtomicLong();
    /** The numbers of the calls that arrived; a bit for each, so that a long run does not look like a leak. */
    private final BitSet arrivals = new BitSet();

    private final LongAdder repeated = new LongAdder();
    private final LongAdder answered = new LongAdder();

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
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.max(2, SECONDS));
        long third = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS / 3);
        try (FaultyServer server = FaultyServer.of(this::serve)) {
            TaobaoClient client = client(server);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                Future<?>[] runs = new Future<?>[THREADS];
                for (int i = 0; i < THREADS; i++) {
                    runs[i] = threads.submit(() -> callUntil(end, client));
                }
                TimeUnit.NANOSECONDS.sleep(Math.max(0, third - System.nanoTime()));
                long early = usedHeap();
                for (Future<?> run : runs) {
                    run.get(SECONDS + 60L, TimeUnit.SECONDS);
                }
                addsUp();
                long growth = usedHeap() - early;
                assertTrue(growth < MOST_GROWTH, () -> "the heap grew by " + growth + " bytes");
                assertEquals(0, threadsOfCalls(), "calls in the caller's thread started threads");
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private TaobaoClient client(FaultyServer server) {
        ClientOptions options = new ClientOptions()
                .attemptTimeout(Duration.ofMillis(500))
                .deadline(Duration.ofSeconds(5))
                .retry(new RetryPolicy(3, Duration.ofMillis(5), Duration.ofMillis(50)))
                .listener((appKey, api) -> new CallObserver() {
                    @Override
                    public void receives(Attempt attempt) {
                        attempts.get(attempt.outcome()).increment();
                    }

                    @Override
                    public void ends(Outcome outcome, int number, Duration total) {
                        told.get(outcome).increment();
                    }
                });
        return new DefaultTaobaoClient(server.url(), "12345678", "fictional-secret", options);
    }

    private void callUntil(long end, TaobaoClient client) {
        while (System.nanoTime() < end) {
            DemoRequest write = new DemoRequest();
            write.text = NUMBER + calls.getAndIncrement();
            seen.get(outcome(client, write)).increment();
        }
    }

    private static Outcome outcome(TaobaoClient client, DemoRequest write) {
        try {
            assertEquals("中文", client.call(write, "fictional-session").text);
            return Outcome.SUCCESS;
        } catch (TopApiException e) {
            return e.requestId() == null ? Outcome.HELD_BACK : Outcome.REFUSED;
        } catch (TopTransportException e) {
            return e.retryAdvice() == RetryAdvice.IF_IDEMPOTENT ? Outcome.NO_ANSWER : Outcome.NOT_SENT;
        } catch (TopDecodeException e) {
            return Outcome.UNREADABLE;
        }
    }

    private void addsUp() {
        System.out.println("soak: calls " + seen + ", attempts " + attempts + ", arrived " + arrived);
        for (Outcome outcome : Outcome.values()) {
            assertEquals(seen.get(outcome).sum(), told.get(outcome).sum(), outcome.toString());
        }
        assertEquals(calls.get(), sum(seen), "each call ended once");
        assertEquals(0, repeated.sum(), "no write arrived twice");
        long sent = sum(attempts) - attempts.get(Outcome.NOT_SENT).sum();
        assertTrue(arrived.get() <= sum(attempts), "nothing was sent twice");
        assertTrue(sent <= arrived.get() + attempts.get(Outcome.NO_ANSWER).sum(), "what was answered had arrived");
        assertTrue(attempts.get(Outcome.SUCCESS).sum() <= answered.sum(), "no success was made up");
        assertTrue(
                seen.get(Outcome.SUCCESS).sum() > 0
                        && seen.get(Outcome.NO_ANSWER).sum() > 0,
                "all kinds were met");
    }

    private void serve(Wire wire) throws IOException, InterruptedException {
        String head = wire.readHead();
        int length = Integer.parseInt(head.replaceAll("(?is).*\r\ncontent-length: *([0-9]+).*", "$1"));
        noteArrival(new String(wire.readBytes(length), StandardCharsets.UTF_8));
        int kind = new Random(arrived.incrementAndGet()).nextInt(100);
        if (kind < 70) {
            answered.increment();
            wire.answer(ScriptedTransport.SUCCESS);
        } else if (kind < 74) {
            answered.increment();
            wire.answer("200 OK", "Content-Encoding: gzip\r\n", gzip(ScriptedTransport.SUCCESS));
        } else {
            trouble(kind - 74, wire);
        }
    }

    private void noteArrival(String form) {
        Matcher write = WRITE.matcher(form);
        assertTrue(write.find(), form);
        int number = Integer.parseInt(write.group(1));
        synchronized (arrivals) {
            if (arrivals.get(number)) {
                repeated.increment();
            }
            arrivals.set(number);
        }
    }

    private static void trouble(int kind, Wire wire) throws IOException, InterruptedException {
        switch (kind / 3) {
            case 0 -> wire.answer(ScriptedTransport.refusal(15, "isp.remote-service-error", "x"));
            case 1 -> wire.answer(ScriptedTransport.refusal(15, "isv.bad", "坏"));
            case 2 -> wire.answer("502 Bad Gateway", "", "<html>".getBytes(StandardCharsets.UTF_8));
            case 3 -> wire.answer("{\"unexpected\":1}");
            case 4 -> wire.reset();
            case 5 -> wire.close();
            case 6 -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                wire.close();
            }
            case 7 -> {
                TimeUnit.MILLISECONDS.sleep(700);
                wire.close();
            }
            default -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
                wire.close();
            }
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static long threadsOfCalls() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("topaz-call-"))
                .count();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
