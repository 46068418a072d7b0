package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.ExchangeGuard;
import dev.topaz.runtime.http.HostLookups;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.io.CloseMode;

/**
 * Sends calls with Apache HttpClient 5, in the caller's thread: HTTP/1.1, connections are kept, certificates and host names
 * verified, redirects not followed, nothing repeated, no cookies. Safe for use by many threads.
 *
 * <pre>{@code
 * try (HttpClient5Transport transport = new HttpClient5Transport(new HttpClient5Options().connections(32))) {
 *     TaobaoClient client = new DefaultTaobaoClient(
 *             url, appKey, appSecret, new ClientOptions().transport(transport));
 *     client.call(request, session);
 * }
 * }</pre>
 *
 * <p>Make one and keep it; several clients may share it. It has a pool of its own, and no threads but one for each host that is
 * being looked up, so that a name server that does not answer holds no call longer than its time limit.
 *
 * <p>The library logs the requests with their queries on the loggers {@code org.apache.hc.client5.http.headers} and
 * {@code org.apache.hc.client5.http.wire} if these are set to DEBUG: leave them off, because queries contain sessions.
 */
public final class HttpClient5Transport implements Transport {
    private static final HostLookups LOOKUPS = new HostLookups(SystemDefaultDnsResolver.INSTANCE::resolve);

    private final CloseableHttpClient client;
    private volatile boolean isClosed;

    /** Creates a transport with the default options. */
    public HttpClient5Transport() {
        this(new HttpClient5Options());
    }

    /** Creates a transport. */
    public HttpClient5Transport(HttpClient5Options options) {
        this(options, LOOKUPS);
    }

    HttpClient5Transport(HttpClient5Options options, HostLookups lookups) {
        this.client = PoolingClient.of(options, new LimitedDnsResolver(lookups));
    }

    @Override
    public HttpAnswer exchange(HttpCall call) throws IOException {
        if (isClosed) {
            throw new NotSentException("the transport is closed", null);
        }
        SentEntity body = new SentEntity(call.body());
        HttpPost request = Requests.of(call, body);
        ExchangeGuard guard = ExchangeGuard.start(call);
        guard.onStop(request::cancel);
        LimitedDnsResolver.begin(guard);
        try {
            return client.execute(request, Requests.context(call), response -> answer(request, body, response));
        } catch (IOException | RuntimeException e) {
            throw failure(e, body, guard);
        } finally {
            LimitedDnsResolver.end();
            guard.finish();
        }
    }

    /** Reads the answer. If that fails, the request is cancelled, because the library would read the rest of it, however long. */
    private static HttpAnswer answer(HttpPost request, SentEntity body, ClassicHttpResponse response)
            throws IOException {
        try {
            if (body.progress() == SentEntity.Progress.CONNECTING) {
                throw new IOException("the proxy refused the connection with HTTP status " + response.getCode());
            }
            return Answers.read(response);
        } catch (IOException e) {
            request.cancel();
            throw e;
        }
    }

    private IOException failure(Exception failure, SentEntity body, ExchangeGuard guard) {
        Optional<IOException> stopped = guard.stopReason(body.progress().activity());
        IOException reason = stopped.orElseGet(() -> isClosed
                ? new IOException("the transport was closed")
                : body.unreadable().orElseGet(() -> withoutQuotes(failure)));
        return body.progress().mayHaveArrived()
                ? reason
                : new NotSentException("not sent: " + reason.getMessage(), reason);
    }

    /**
     * Returns the failure; without its message if the library quotes an answer there that it cannot read. A server that sends the
     * request back instead of an answer would put the session and the signature into a message.
     */
    private static IOException withoutQuotes(Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HttpException
                    || each instanceof ParseException
                    || each instanceof MessageConstraintException) {
                return new IOException("the answer cannot be read: "
                        + each.getClass().getSimpleName() + " (what it says is left out)");
            }
        }
        return IOException.class.isInstance(failure)
                ? IOException.class.cast(failure)
                : new IOException("the call failed: " + failure, failure);
    }

    /** Closes all connections; calls that are in flight fail. */
    @Override
    public void close() {
        isClosed = true;
        client.close(CloseMode.IMMEDIATE);
    }
}
