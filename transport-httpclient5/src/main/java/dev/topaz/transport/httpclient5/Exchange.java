package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.jspecify.annotations.Nullable;

/** One call under way: it alone knows how it ends, and it leaves nothing behind however that is. */
final class Exchange implements FutureCallback<Collected> {
    private static final String ATTRIBUTE = Exchange.class.getName();

    private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
    private final SentEntity body;
    private final Duration timeout;
    private final Executor threads;
    private volatile @Nullable AsyncExecRuntime connection;

    /** @param threads where an answer is decompressed, and where whatever waits for it goes on */
    Exchange(SentEntity body, Duration timeout, Executor threads) {
        this.body = body;
        this.timeout = timeout;
        this.threads = threads;
    }

    CompletableFuture<HttpAnswer> start(CloseableHttpAsyncClient client, HttpRequest request) {
        Future<Collected> exchange;
        try {
            exchange = client.execute(
                    new BasicRequestProducer(request, body), new Collector(this::received), context(), this);
        } catch (RuntimeException e) {
            // The transport is closed.
            failed(e);
            return answer;
        }
        CompletableFuture<Void> clock = clock();
        // Named so that nobody waits for it: the answer itself is what the caller has.
        CompletableFuture<?> unused = answer.whenComplete((done, failed) -> {
            clock.complete(null);
            body.stop();
            if (failed != null) {
                giveUp(exchange);
            }
        });
        return answer;
    }

    private CompletableFuture<Void> clock() {
        CompletableFuture<Void> clock =
                new CompletableFuture<Void>().orTimeout(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = clock.whenComplete((done, failed) -> {
            if (failed instanceof TimeoutException) {
                // The thread here is the one clock of the whole JVM.
                onOneOfOurThreads(this::timeIsUp);
            }
        });
        return clock;
    }

    private HttpClientContext context() {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ATTRIBUTE, this);
        return context;
    }

    /** The exchange that a context was made for. */
    static Optional<Exchange> of(HttpClientContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof Exchange exchange ? Optional.of(exchange) : Optional.empty();
    }

    /** What can close the connection: to cancel an exchange does not always do so. */
    void runsOn(AsyncExecRuntime connection) {
        this.connection = connection;
    }

    private void giveUp(Future<?> exchange) {
        exchange.cancel(true);
        AsyncExecRuntime kept = connection;
        if (kept != null) {
            kept.discardEndpoint();
        }
    }

    /** Nothing yet: its connection is not back in the pool. */
    @Override
    public void completed(Collected collected) {}

    private void received(Collected collected) {
        onOneOfOurThreads(() -> {
            try {
                answer.complete(collected.decompressed());
            } catch (IOException e) {
                fail(e);
            }
        });
    }

    @Override
    public void failed(Exception reason) {
        onOneOfOurThreads(() -> fail(Unquoted.of(reason)));
    }

    @Override
    public void cancelled() {
        failed(new IOException("the transport was closed"));
    }

    private void timeIsUp() {
        fail(new SocketTimeoutException("the answer was not complete within " + timeout.toMillis() + " ms"));
    }

    /** The body is stopped first: what has not been handed over by then never will be. */
    private void fail(IOException reason) {
        boolean mayHaveArrived = body.stop();
        answer.completeExceptionally(
                mayHaveArrived ? reason : new NotSentException("the call was not sent: " + reason, reason));
    }

    private void onOneOfOurThreads(Runnable end) {
        try {
            threads.execute(end);
        } catch (RejectedExecutionException e) {
            // The transport is closed, and its calls end where they are.
            end.run();
        }
    }
}
