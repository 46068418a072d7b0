package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that end before their answer, which takes minutes, has come. */
@Timeout(300)
class StoppedCallsSuite {
    private final SignallingTransport transport = new SignallingTransport();

    /** Tells when an exchange begins and how it failed. */
    private static final class SignallingTransport implements Transport {
        private final Transport delegate = new BlockingTransport(new TransportOptions().connectTimeout(Settings.LONG));
        private final CountDownLatch began = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<IOException> failure = new AtomicReference<>();

        @Override
        public HttpAnswer exchange(HttpCall call) throws IOException {
            began.countDown();
            try {
                return delegate.exchange(call);
            } catch (IOException e) {
                failure.set(e);
                throw e;
            } finally {
                ended.countDown();
            }
        }
    }

    @Test
    void endsAnAttemptWhenItsTimeIsUp() {
        ConformanceClient client =
                new ConformanceClient(Settings.client(Settings.options().attemptTimeout(Duration.ofMillis(300))));
        TopTransportException e = assertThrows(
                TopTransportException.class, () -> client.conformanceSlowGet(new ConformanceSlowGetRequest()));

        assertEquals(FailureReason.TIMED_OUT, e.reason());
    }

    @Test
    void endsTheExchangeOfAFutureThatIsCancelled() throws Exception {
        CompletableFuture<ConformanceSlowGetResponse> answer =
                patient().conformanceSlowGetAsync(new ConformanceSlowGetRequest());
        transport.began.await();
        assertTrue(answer.cancel(true));

        transport.ended.await();
        assertInstanceOf(IOException.class, transport.failure.get());
    }

    @Test
    void endsTheCallOfAThreadThatIsInterrupted() throws Exception {
        ConformanceClient client = patient();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<TopTransportException> failure = thread.submit(() -> assertThrows(
                    TopTransportException.class, () -> client.conformanceSlowGet(new ConformanceSlowGetRequest())));
            transport.began.await();
            thread.shutdownNow();

            assertEquals(FailureReason.INTERRUPTED, failure.get().reason());
        } finally {
            thread.shutdownNow();
            assertTrue(thread.awaitTermination(300, TimeUnit.SECONDS));
        }
    }

    @Test
    void endsTheCallOfAClientThatIsClosed() throws Exception {
        TaobaoClient client = patientClient();
        CompletableFuture<ConformanceSlowGetResponse> answer =
                new ConformanceClient(client).conformanceSlowGetAsync(new ConformanceSlowGetRequest());
        transport.began.await();
        client.close();

        TopTransportException e = assertInstanceOf(
                TopTransportException.class,
                assertThrows(ExecutionException.class, answer::get).getCause());
        assertEquals(FailureReason.CLIENT_CLOSED, e.reason());
    }

    private ConformanceClient patient() {
        return new ConformanceClient(patientClient());
    }

    private TaobaoClient patientClient() {
        return Settings.client(Settings.options().transport(transport));
    }
}
