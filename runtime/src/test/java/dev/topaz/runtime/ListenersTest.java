package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.CancelledException;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a listener is told. */
@Timeout(300)
class ListenersTest {
    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<String> told = new ArrayList<>();
    private ClientOptions options = new ClientOptions()
            .transport(transport)
            .time(time)
            .clock(time)
            .listener((appKey, api) -> {
                told.add("begins " + api + " of app " + appKey);
                return new Scribe();
            });

    private final class Scribe implements CallObserver {
        @Override
        public void waits(Reason reason, Duration wait) {
            told.add("waits " + reason + " " + wait.toMillis());
        }

        @Override
        public void sends(int attempt) {
            told.add("sends " + attempt);
        }

        @Override
        public void receives(Attempt attempt) {
            told.add("receives " + attempt.number() + " " + attempt.outcome()
                    + attempt.subCode().map(code -> " " + code).orElse("")
                    + attempt.requestId().map(id -> " " + id).orElse("")
                    + (attempt.httpStatus().isPresent()
                            ? " " + attempt.httpStatus().getAsInt()
                            : ""));
        }

        @Override
        public void ends(Outcome outcome, int attempts, Duration total) {
            told.add("ends " + outcome + " " + attempts + " " + total.toMillis());
        }
    }

    private TaobaoClient client() {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    }

    @Test
    void isToldOfEveryStep() {
        transport
                .fails(new NotSentException("x", new ConnectException()))
                .answers(refusal(
                        7, "accesscontrol.limited-by-api-access-count", "This ban will last for 2 more seconds"))
                .answers(SUCCESS);

        client().call(new DemoRequest(), null);

        assertEquals(
                List.of(
                        "begins taobao.demo.get of app 12345678",
                        "sends 1",
                        "receives 1 NOT_SENT",
                        "waits BACK_OFF 200",
                        "sends 2",
                        "receives 2 REFUSED accesscontrol.limited-by-api-access-count r2 200",
                        "waits BANNED 2000",
                        "sends 3",
                        "receives 3 SUCCESS r1 200",
                        "ends SUCCESS 3 2200"),
                told);
    }

    @Test
    void isToldHowACallEnds() {
        transport
                .answers(refusal(15, "isv.bad", "x"))
                .fails(new IOException("reset"))
                .answers("{}");
        for (int i = 0; i < 3; i++) {
            assertThrows(TopException.class, () -> client().call(new DemoRequest(), null));
        }

        assertEquals(List.of("ends REFUSED 1 0", "ends NO_ANSWER 1 0", "ends UNREADABLE 1 0"), ends());
    }

    @Test
    void isToldWhatWasHeldBack() {
        transport.answers(
                refusal(7, "accesscontrol.limited-by-app-access-count", "This ban will last for 90 more seconds"));
        TaobaoClient client = client();
        for (int i = 0; i < 2; i++) {
            assertThrows(TopException.class, () -> client.call(new DemoRequest(), null));
        }

        DemoRequest broken = new DemoRequest();
        broken.text = null;
        assertThrows(TopException.class, () -> client.call(broken, null));

        assertEquals(List.of("ends REFUSED 1 0", "ends HELD_BACK 0 0", "ends HELD_BACK 0 0"), ends());
    }

    @Test
    void isToldWhatWasGivenUp() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        transport.with(http -> {
            http.cancellation().onCancel(ended::countDown);
            sent.countDown();
            await(ended);
            throw new CancelledException("cancelled");
        });
        CountDownLatch told = new CountDownLatch(1);
        List<Outcome> outcomes = new ArrayList<>();
        options = options.listener((appKey, api) -> new CallObserver() {
            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                outcomes.add(outcome);
                told.countDown();
            }
        });
        CompletableFuture<DemoResponse> call = client().callAsync(new DemoRequest(), null);
        sent.await();
        call.cancel(true);
        told.await();

        assertEquals(List.of(Outcome.CANCELLED), outcomes);
    }

    @Test
    void isToldWhatIsBroken() {
        options = options.transport(http -> {
            throw new IllegalStateException("a bug of the transport");
        });
        assertThrows(IllegalStateException.class, () -> client().call(new DemoRequest(), null));

        assertEquals(List.of("ends BROKEN 1 0"), ends());
    }

    private List<String> ends() {
        return told.stream().filter(line -> line.startsWith("ends")).toList();
    }

    @Test
    void isToldOfTheEndBeforeTheCallerIs() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<CompletableFuture<DemoResponse>> call = new AtomicReference<>();
        transport.with(http -> {
            await(started);
            throw new IOException("reset");
        });
        options = options.listener((appKey, api) -> new CallObserver() {
            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                told.add(outcome + (call.get().isDone() ? " after" : " before"));
            }
        });
        call.set(client().callAsync(new DemoRequest(), null));
        started.countDown();

        assertThrows(ExecutionException.class, () -> call.get().get());
        assertEquals(List.of("NO_ANSWER before"), told);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void whatItThrowsBreaksNoCall(Throwable bug) {
        transport.answers(refusal(15, "isp.top-remote-connection-timeout", "x")).answers(SUCCESS);
        options = options.listener((appKey, api) -> new CallObserver() {
            @Override
            public void sends(int attempt) {
                throw sneaky(bug);
            }

            @Override
            public void waits(Reason reason, Duration wait) {
                throw sneaky(bug);
            }

            @Override
            public void receives(Attempt attempt) {
                throw sneaky(bug);
            }

            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                throw sneaky(bug);
            }
        });
        List<LogRecord> lines = logged(() -> assertEquals("中文", client().call(new DemoRequest(), null).text));
        assertEquals(1, lines.size(), "reported once");
        assertSame(bug, lines.get(0).getThrown());

        options = options.listener((appKey, api) -> {
            throw sneaky(bug);
        });
        lines = logged(() ->
                assertEquals("中文", client().callAsync(new DemoRequest(), null).join().text));
        assertEquals(1, lines.size(), "reported once");
    }

    static Stream<Throwable> bugs() {
        return Stream.of(new IllegalStateException("a bug"), new NoClassDefFoundError("io/micrometer/Timer"));
    }

    @SuppressWarnings("unchecked") // Throws what it is given, checked or not.
    private static <E extends Throwable> RuntimeException sneaky(Throwable bug) throws E {
        throw (E) bug;
    }

    /** The warnings that are logged meanwhile. */
    private static List<LogRecord> logged(Runnable calls) {
        List<LogRecord> lines = Collections.synchronizedList(new ArrayList<>());
        Handler recorder = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    lines.add(line);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.topaz.runtime.observe");
        logger.addHandler(recorder);
        logger.setUseParentHandlers(false);
        try {
            calls.run();
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(recorder);
        }
        return lines;
    }
}
