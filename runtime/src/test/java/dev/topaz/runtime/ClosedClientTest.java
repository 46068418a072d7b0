package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are in flight when their client is closed say that it was, wherever they are. */
class ClosedClientTest extends RepeatedCallsFixture {
    private static final String GIVEN_UP = "taobao.demo.get was given up: the client was closed";

    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final ExecutorService mine = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        mine.shutdownNow();
    }

    /** Ends only when its thread is interrupted, and says what a transport of the user's own might. */
    private HttpAnswer hang(IOException told) throws IOException {
        sent.countDown();
        try {
            never.await();
            throw new AssertionError("the latch is never released");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw told;
        }
    }

    private static void assertClosed(RetryAdvice advice, CompletableFuture<?> call) {
        assertClosed(
                advice,
                assertInstanceOf(
                        TopTransportException.class,
                        assertThrows(CompletionException.class, call::join).getCause()));
    }

    private static void assertClosed(RetryAdvice advice, TopTransportException closed) {
        assertEquals(GIVEN_UP, closed.getMessage());
        assertEquals(FailureReason.CLIENT_CLOSED, closed.reason());
        assertEquals(advice, closed.retryAdvice());
    }

    static Stream<IOException> toldByTransports() {
        return Stream.of(
                new InterruptedIOException("interrupted"), new SocketException("closed"), new IOException("aborted"));
    }

    @ParameterizedTest
    @MethodSource("toldByTransports")
    void anExchangeIsStopped(IOException told) throws Exception {
        transport.with(call -> hang(told));
        TaobaoClient client = client();
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        sent.await();
        client.close();

        assertClosed(RetryAdvice.IF_IDEMPOTENT, call);
    }

    @Test
    void anExchangeOfTheDefaultTransportIsStopped() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            sent.countDown();
            wire.readCall();
        })) {
            TaobaoClient client = new DefaultTaobaoClient(server.url(), "12345678", "fictional-secret");
            CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
            sent.await();
            client.close();

            assertClosed(RetryAdvice.IF_IDEMPOTENT, call);
        }
    }

    @Test
    void anExchangeOnAnExecutorOfTheUserIsStopped() throws Exception {
        transport.with(call -> hang(new InterruptedIOException("interrupted")));
        options = options.executor(mine);
        TaobaoClient client = client();
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        sent.await();
        client.close();

        assertClosed(RetryAdvice.IF_IDEMPOTENT, call);
        assertFalse(mine.submit(Thread::interrupted).get());
    }

    @Test
    void aCallThatWaitsForAThreadOfTheUserIsNotSent() {
        List<Runnable> queued = new ArrayList<>();
        transport.answers(SUCCESS);
        options = options.executor(queued::add);
        TaobaoClient client = client();
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        client.close();

        TopTransportException closed = assertInstanceOf(
                TopTransportException.class,
                assertThrows(CompletionException.class, call::join).getCause());
        assertEquals(FailureReason.CLIENT_CLOSED, closed.reason());
        queued.get(0).run();
        assertEquals(List.of(), transport.calls);
    }

    @Test
    void aPauseBetweenAttemptsEnds() throws Exception {
        transport.answers(PASSING);
        time.hold();
        TaobaoClient client = client();
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        time.waiting.await();
        client.close();

        assertClosed(RetryAdvice.LATER, call);
        assertEquals(1, transport.calls.size());
    }

    @Test
    void aWaitForFlowControlEnds() throws Exception {
        options = options.flowControl(new GatedFlowControl(request -> {
            sent.countDown();
            never.await();
        }));
        TaobaoClient client = client();
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        sent.await();
        client.close();

        assertClosed(RetryAdvice.LATER, call);
    }

    private TaobaoClient closedWhileItWaits() {
        AtomicReference<TaobaoClient> client = new AtomicReference<>();
        options =
                options.flowControl(new GatedFlowControl(request -> client.get().close()));
        client.set(client());
        return client.get();
    }

    @Test
    void aCallInTheThreadOfItsCallerSendsNothingMore() {
        transport.answers(SUCCESS);

        assertClosed(
                RetryAdvice.LATER,
                assertThrows(
                        TopTransportException.class, () -> closedWhileItWaits().call(new DemoRequest(), null)));
        ApiException classic =
                assertThrows(ApiException.class, () -> closedWhileItWaits().execute(new DemoRequest()));
        assertClosed(RetryAdvice.LATER, assertInstanceOf(TopTransportException.class, classic.getCause()));
        assertEquals(List.of(), transport.calls);
        assertFalse(Thread.interrupted());
    }

    @Test
    void aBatchSendsNothingMore() {
        TaobaoBatchRequest batch = new TaobaoBatchRequest().addRequest(new DemoRequest());

        TopTransportException closed = assertThrows(
                TopTransportException.class, () -> closedWhileItWaits().call(batch, null));
        assertEquals(FailureReason.CLIENT_CLOSED, closed.reason());
        assertEquals(List.of(), transport.calls);
    }

    @Test
    void aCallThatIsAboutToPauseSendsNothingMore() {
        AtomicReference<TaobaoClient> client = new AtomicReference<>();
        transport.answers(PASSING);
        options = options.listener((appKey, api) -> new CallObserver() {
            @Override
            public void waits(Reason reason, Duration wait) {
                client.get().close();
            }
        });
        client.set(client());

        assertClosed(
                RetryAdvice.LATER,
                assertThrows(TopTransportException.class, () -> client.get().call(new DemoRequest(), null)));
        assertEquals(1, transport.calls.size());
    }

    @Test
    void anAnswerThatCameIsNotLost() {
        AtomicReference<TaobaoClient> client = new AtomicReference<>();
        List<Outcome> outcomes = new ArrayList<>();
        options = options.executor(Runnable::run).listener((appKey, api) -> new CallObserver() {
            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                outcomes.add(outcome);
            }
        });
        transport.with(call -> {
            client.get().close();
            return new HttpAnswer(200, Map.of(), SUCCESS.getBytes(StandardCharsets.UTF_8));
        });
        client.set(client());

        assertEquals("中文", client.get().callAsync(new DemoRequest(), null).join().text);
        assertEquals(List.of(Outcome.SUCCESS), outcomes);
    }

    @Test
    void aRefusalThatCameIsTold() {
        AtomicReference<TaobaoClient> client = new AtomicReference<>();
        transport.with(call -> refuseAndClose(client.get()));
        client.set(client());

        assertThrows(TopApiException.class, () -> client.get().call(new DemoRequest(), null));
        assertEquals(1, transport.calls.size());
    }

    private static HttpAnswer refuseAndClose(TaobaoClient client) {
        client.close();
        return new HttpAnswer(200, Map.of(), PASSING.getBytes(StandardCharsets.UTF_8));
    }
}
