package dev.topaz.transport.httpclient5;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Gives up on a server that announces an answer again and again and does not send it. */
final class InterimLimit extends HttpRequestExecutor {
    private static final int MAX_INTERIM = 20;

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        AtomicInteger interim = new AtomicInteger();
        return super.execute(
                request,
                connection,
                (response, from, where) -> {
                    if (interim.incrementAndGet() > MAX_INTERIM) {
                        throw new ProtocolException("too many interim answers");
                    }
                },
                context);
    }
}
