package dev.topaz.transport.httpclient5;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Completes a request with its query before it is written, and gives up on a server that announces an answer again and again, or
 * switches to another protocol in place of an answer.
 *
 * <p>The library does not see the query until then: it would take it apart for each call, which costs a quarter of a call, and
 * find nothing in it that it needs.
 */
final class CallExecutor extends HttpRequestExecutor {
    /** Names the attribute that holds what follows the path. */
    static final String QUERY = "topaz.query";

    private static final int MAX_INTERIM = 20;

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        complete(request, context);
        AtomicInteger interim = new AtomicInteger();
        return super.execute(
                request,
                connection,
                (response, from, where) -> {
                    if (response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS
                            || interim.incrementAndGet() > MAX_INTERIM) {
                        throw new ProtocolException("no answer follows");
                    }
                },
                context);
    }

    /** Adds the query. A request to connect to a proxy has no query, and one that is repeated with credentials for a proxy has it already. */
    private static void complete(ClassicHttpRequest request, HttpContext context) {
        String query = Objects.toString(context.getAttribute(QUERY), "");
        if (!Method.CONNECT.isSame(request.getMethod()) && !request.getPath().endsWith(query)) {
            request.setPath(request.getPath() + query);
        }
    }
}
