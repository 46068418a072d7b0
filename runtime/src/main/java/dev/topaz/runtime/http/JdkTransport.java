package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The JDK's own client: connections are kept, certificates and host names verified, redirects not followed.
 *
 * <p>Host names and certificates are those of the JDK's default TLS settings; there is no way to turn their verification
 * off here.
 */
public final class JdkTransport implements Transport {
    /** Answers of the platform are some kilobytes; the largest pages of the largest lists a few megabytes. */
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private final HttpClient client;

    /** @param proxy how to reach the gateway; empty for the JDK's default */
    public JdkTransport(Duration connectTimeout, Optional<ProxySelector> proxy) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        proxy.ifPresent(builder::proxy);
        this.client = builder.build();
    }

    @Override
    public CompletableFuture<HttpAnswer> send(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address())
                .timeout(call.readTimeout())
                .POST(publisher(call.body()));
        call.headers().forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(
                request.build(), head -> new LimitedSubscriber(BodySubscribers.ofByteArray(), LARGEST_ANSWER));
        return Cancellation.linked(exchange.thenApply(JdkTransport::answer), exchange);
    }

    private static HttpRequest.BodyPublisher publisher(HttpCall.Body body) {
        if (body instanceof HttpCall.Body.Stream stream) {
            return HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(stream.open()), stream.length());
        }
        return HttpRequest.BodyPublishers.ofByteArray(((HttpCall.Body.Bytes) body).bytes());
    }

    private static HttpAnswer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        try {
            byte[] body = BoundedBody.decompressed(
                    response.body(), headers.getOrDefault("content-encoding", ""), LARGEST_ANSWER);
            return new HttpAnswer(response.statusCode(), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
