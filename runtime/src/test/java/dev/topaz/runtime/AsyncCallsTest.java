package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.CancelledException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.retry.RetryAdvice;
import java.io.IOException;
import java.io.InterruptedIOException;
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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls on other threads: where they run, and how they are ended. */
@Timeout(300)
class AsyncCallsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private DefaultTaobaoClient client(ClientOptions options) {
        return new DefaultTaobaoClient(
                "http://localhost/router/rest", "async-app", "fictional-secret", options.transport(transport));
    }

    /** Ends only when it is cancelled or interrupted. */
    private HttpAnswer hang(HttpCall call) throws IOException {
        CountDownLatch cancelled = new CountDownLatch(1);
        call.cancellation().onCancel(cancelled::countDown);
        sent.countDown();
        try {
            cancelled.await();
            throw new CancelledException("cancelled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            ended.countDown();
        }
    }

    @Test
    void cancellingTheFutureEndsTheExchange() throws Exception {
        transport.with(this::hang);
        CompletableFuture<DemoResponse> call = client(new ClientOptions()).callAsync(new DemoRequest(), null);
        sent.await();
        call.cancel(true);
        ended.await();
    }

    @Test
    void aTimeOutOfTheFutureEndsTheExchange() throws Exception {
        transport.with(this::hang);
        CompletableFuture<DemoResponse> call =
                client(new ClientOptions()).callAsync(new DemoRequest(), null).orTimeout(10, TimeUnit.MILLISECONDS);
        CompletionException late = assertThrows(CompletionException.class, call::join);
        assertInstanceOf(TimeoutException.class, late.getCause());
        // It may not have begun: then it never does.
        if (sent.getCount() == 0) {
            ended.await();
        }
    }

    @Test
    void completingTheFutureWithAnotherValueEndsTheExchange() throws Exception {
        transport.with(this::hang);
        CompletableFuture<DemoResponse> call = client(new ClientOptions()).callAsync(new DemoRequest(), null);
        sent.await();
        call.complete(null);
        ended.await();
    }

    @Test
    void aCallThatIsCancelledBeforeItBeginsSendsNothing() {
        List<Runnable> queued = new ArrayList<>();
        transport.answers(SUCCESS);
        CompletableFuture<DemoResponse> call =
                client(new ClientOptions().executor(queued::add)).callAsync(new DemoRequest(), null);
        call.cancel(true);
        queued.get(0).run();

        assertEquals(List.of(), transport.calls);
    }

    @Test
    void theDeadlineCountsFromTheCallAndNotFromItsThread() {
        FakeTime time = new FakeTime("2026-01-02T00:00:00Z");
        List<Runnable> queued = new ArrayList<>();
        ClientOptions options = new ClientOptions()
                .executor(queued::add)
                .clock(time)
                .time(time)
                .deadline(Duration.ofSeconds(5))
                .flowControl(new GatedFlowControl(request -> {
                    // A call that cannot be sent any more must not take a place of others.
                    throw new AssertionError("asked for " + request);
                }));
        transport.answers(SUCCESS);
        CompletableFuture<DemoResponse> call = client(options).callAsync(new DemoRequest(), null);
        time.pass(Duration.ofSeconds(5));
        queued.get(0).run();

        TopTransportException late = assertInstanceOf(
                TopTransportException.class,
                assertThrows(CompletionException.class, call::join).getCause());
        assertEquals(FailureReason.NO_TIME_LEFT, late.reason());
        assertEquals(RetryAdvice.LATER, late.retryAdvice());
        assertEquals(List.of(), transport.calls);
    }

    @Test
    void theInterruptOfACancelledCallDoesNotReachTheNextTaskOfItsThread() throws Exception {
        transport.with(this::hang);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<DemoResponse> call =
                    client(new ClientOptions().executor(one)).callAsync(new DemoRequest(), null);
            sent.await();
            call.cancel(true);
            assertFalse(one.submit(Thread::interrupted).get());
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void theUsersExecutorRunsTheCall() {
        List<String> threads = new ArrayList<>();
        transport.with(call -> {
            threads.add(Thread.currentThread().getName());
            return new HttpAnswer(200, Map.of(), SUCCESS.getBytes(StandardCharsets.UTF_8));
        });
        ExecutorService mine = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try {
            client(new ClientOptions().executor(mine))
                    .callAsync(new DemoRequest(), null)
                    .join();
        } finally {
            mine.shutdownNow();
        }
        assertEquals(List.of("mine"), threads);
    }

    @Test
    void anExecutorThatIsFullFailsTheFutureAndSaysWhatToDo() {
        transport.answers(SUCCESS);
        CompletableFuture<DemoResponse> call = client(new ClientOptions().executor(task -> {
                    throw new RejectedExecutionException("full");
                }))
                .callAsync(new DemoRequest(), null);

        CompletionException failed = assertThrows(CompletionException.class, call::join);
        TopTransportException full = assertInstanceOf(TopTransportException.class, failed.getCause());
        assertEquals(FailureReason.TOO_MANY_CALLS, full.reason());
        assertEquals(RetryAdvice.LATER, full.retryAdvice());
        assertInstanceOf(RejectedExecutionException.class, full.getCause());
        assertEquals(List.of(), transport.calls);
    }

    /** An Error is how a JVM says that the system has no thread to give. */
    @Test
    void anExecutorThatThrowsFailsTheFuture() {
        transport.answers(SUCCESS);
        Error noThread = new InternalError("no thread, on purpose");
        CompletableFuture<DemoResponse> call = client(new ClientOptions().executor(task -> {
                    throw noThread;
                }))
                .callAsync(new DemoRequest(), null);

        assertSame(noThread, assertThrows(CompletionException.class, call::join).getCause());
        assertEquals(List.of(), transport.calls);
    }

    @Test
    void aClosedClientEndsItsCallsAndMakesNoMore() throws Exception {
        transport.with(this::hang);
        DefaultTaobaoClient client = client(new ClientOptions());
        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        sent.await();
        client.close();

        CompletionException failed = assertThrows(CompletionException.class, call::join);
        assertInstanceOf(TopTransportException.class, failed.getCause());
        assertThrows(IllegalStateException.class, () -> client.call(new DemoRequest(), null));
        assertThrows(
                IllegalStateException.class,
                () -> client.with(new CallOptions()).execute(new DemoRequest()));
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, client.callAsync(new DemoRequest(), null)::join)
                        .getCause());
    }

    @Test
    void manyClientsThatAreMadeForOneCallLeaveNoThread() throws Exception {
        transport.answers(SUCCESS);
        for (int i = 0; i < 300; i++) {
            try (DefaultTaobaoClient client = client(new ClientOptions())) {
                client.call(new DemoRequest(), null);
                client.callAsync(new DemoRequest(), null).join();
            }
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("topaz-call-")) {
                thread.join();
            }
        }
        assertEquals(600, transport.calls.size());
    }
}
