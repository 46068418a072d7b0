package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * The JDK's own client: HTTP/1.1, connections are kept, certificates and host names verified, redirects not followed.
 *
 * <p>Host names and certificates are those of the JDK's default TLS settings; there is no way to turn their verification
 * off here.
 *
 * <p>What the JDK's client logs of itself holds the addresses of calls: sessions and signatures are hidden there, in
 * {@code java.util.logging}.
 *
 * <p>How long an idle connection is kept is the JDK's to say, for all of its clients: 30 seconds, but 20 minutes before
 * JDK 21, where {@code -Djdk.httpclient.keepalive.timeout=20} (in seconds) is worth setting when something between here and
 * the gateway forgets connections sooner. What keeps a connection that broke meanwhile from being taken for an answer, and
 * the rare answer that the JDK's client loses: {@code docs/adr/0013}.
 */
public final class JdkTransport implements Transport {
    private final HttpClient client;
    private final Executor threads = TransportThreads.shared();

    /**
     * @param connectTimeout how long a new connection may take, the TLS handshake included
     * @param proxy how to reach the gateway; empty for the JDK's default
     */
    public JdkTransport(Duration connectTimeout, Optional<ProxySelector> proxy) {
        this(connectTimeout, withProxy(proxy));
    }

    JdkTransport(Duration connectTimeout, HttpClient.Builder builder) {
        LoggedSecrets.install();
        this.client = builder.connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
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
        SentBody body = new SentBody(call.body());
        try {
            return new CallUnderWay(body, call.timeout(), threads).start(client, request(call, body));
        } catch (NotSentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static HttpRequest request(HttpCall call, SentBody body) throws NotSentException {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(call.address()).POST(body);
        } catch (IllegalArgumentException e) {
            throw refused("the address is none that HTTP knows");
        }
        for (var header : call.headers().entrySet()) {
            try {
                request.setHeader(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                throw refused("the header '" + header.getKey() + "' cannot be set, or not to this value");
            }
        }
        return request.build();
    }

    /** Without the JDK's exception, which quotes the address or the value. */
    private static NotSentException refused(String reason) {
        return new NotSentException("the call was not sent: " + reason, new IOException(reason));
    }

    private static HttpClient.Builder withProxy(Optional<ProxySelector> proxy) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        proxy.ifPresent(builder::proxy);
        return builder;
    }
}
