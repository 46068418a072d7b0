package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.http.CancelledException;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Carries calls over a pool of connections, for heavy load: HTTP/1.1, connections are kept, certificates and host names
 * verified, redirects not followed, nothing repeated, no cookies.
 *
 * <pre>{@code
 * try (HttpClient5Transport transport = new HttpClient5Transport(new HttpClient5Options().connections(32))) {
 *     TaobaoClient client = new DefaultTaobaoClient(
 *             url, appKey, appSecret, new ClientOptions().transport(transport));
 *     ...
 * }
 * }</pre>
 *
 * <p>Make one and keep it; several clients may share it. Its threads are daemons.
 */
public final class HttpClient5Transport implements Transport {
    private final CloseableHttpAsyncClient client;
    private final ExecutorService threads = Threads.make();
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

    /** With the options as they come. */
    public HttpClient5Transport() {
        this(new HttpClient5Options());
    }

    public HttpClient5Transport(HttpClient5Options options) {
        this.client = PoolingClient.of(options);
        client.start();
    }

    @Override
    public HttpAnswer exchange(HttpCall call) throws IOException {
        CompletableFuture<HttpAnswer> answer = send(call);
        Cancellation.Registration registered = call.cancellation().onCancel(() -> answer.cancel(true));
        try {
            return answer.get();
        } catch (CancellationException e) {
            throw new CancelledException("the call was cancelled");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException("the call failed", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the thread was interrupted");
        } finally {
            registered.close();
        }
    }

    private CompletableFuture<HttpAnswer> send(HttpCall call) {
        try {
            SentEntity body = SentEntity.of(call.body(), threads);
            Exchange exchange = new Exchange(body, call.timeout(), threads);
            CompletableFuture<HttpAnswer> answer = exchange.start(client, Requests.of(call));
            underWay.add(exchange);
            // Named so that nobody waits for it, and so that a cancellation meets the answer itself.
            CompletableFuture<?> unused = answer.whenComplete((done, failed) -> underWay.remove(exchange));
            return answer;
        } catch (NotSentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Closes all connections; calls under way fail. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        underWay.forEach(Exchange::cancelled);
        threads.shutdown();
    }
}
