package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Four thousand calls, most of which fail, leave no thread, no connection and no open file behind. */
class LeakTest {
    private static final int CALLS = 4_000;
    private static final int AT_ONCE = 32;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final FaultyServer.Script GOOD = wire -> {
        wire.readCall();
        wire.answer("{}");
    };
    /** Those that are quick; the slow ones are {@link BlockingTransportFaultTest}'s. */
    private static final List<FaultyServer.Script> MIXED = List.of(
            GOOD,
            wire -> {
                wire.readHead();
                wire.reset();
            },
            GOOD,
            Fault.CLOSE_AFTER_THE_REQUEST.script(),
            Fault.NOT_HTTP.script(),
            GOOD,
            Fault.CLOSE_IN_THE_HEADERS.script(),
            Fault.RESET_IN_THE_BODY.script(),
            GOOD,
            Fault.BAD_CHUNK.script(),
            Fault.GZIP_CUT_SHORT.script(),
            Fault.CLOSE_IN_A_CHUNK.script());

    @Test
    void leavesNothingBehind() throws Exception {
        Transport transport = new BlockingTransport();
        AtomicInteger turn = new AtomicInteger();
        FaultyServer.Script any =
                wire -> MIXED.get(turn.getAndIncrement() % MIXED.size()).serve(wire);
        try (FaultyServer server = FaultyServer.of(any)) {
            run(server, transport, 200);
            int files = openFiles();
            run(server, transport, CALLS);

            assertTrue(eventually(() -> server.openConnections() <= AT_ONCE), server.openConnections() + " open");
            // Both ends of each connection are in this process.
            assertTrue(
                    eventually(() -> openFiles() <= files + 2 * AT_ONCE), files + " open files became " + openFiles());
            assertTrue(eventually(() -> threads() == 0), threads() + " threads");
            assertTrue(Zeros.areClosed());
        }
    }

    private static void run(FaultyServer server, Transport transport, int calls) throws InterruptedException {
        Semaphore room = new Semaphore(AT_ONCE);
        for (int i = 0; i < calls; i++) {
            assertTrue(room.tryAcquire(180, TimeUnit.SECONDS), "a call did not end");
            CompletableFuture<HttpAnswer> call = AsyncExchange.send(transport, call(server, i));
            call.whenComplete((answer, failed) -> room.release());
            if (i % 7 == 0) {
                call.cancel(true);
            }
        }
        assertTrue(room.tryAcquire(AT_ONCE, 180, TimeUnit.SECONDS), "a call did not end");
    }

    private static HttpCall call(FaultyServer server, int number) {
        HttpBody body = number % 2 == 0
                ? HttpBody.of(OptionalLong.empty(), () -> new Zeros(20_000))
                : HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
        return new HttpCall(URI.create(server.url() + "?sign=fictional"), Map.of(), body, LONG);
    }

    /** Those that calls started and did not end; the watchdog lives as long as the connections that are kept. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("exchange"))
                .count();
    }

    /** Where the system tells. */
    private static int openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return new ArrayList<>(files.toList()).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean eventually(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return holds.getAsBoolean();
    }
}
