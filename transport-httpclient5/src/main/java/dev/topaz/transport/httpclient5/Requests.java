package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpEntity;

/** Puts the head of a call into the library's terms. */
final class Requests {
    private Requests() {}

    /** @throws NotSentException if the address has no host, without showing it */
    static HttpPost of(HttpCall call, HttpEntity body) throws NotSentException {
        URI address = call.endpoint();
        if (address.getHost() == null || address.getScheme() == null) {
            String reason = "the address is not an http or https address with a valid host name";
            throw new NotSentException(reason, new IOException(reason));
        }
        HttpPost request = new HttpPost(address);
        request.setPath(path(address));
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.setHeader(header.getKey(), header.getValue());
        }
        request.setEntity(body);
        return request;
    }

    /** Returns the context of a call, which holds what its target has behind the path. */
    static HttpClientContext context(HttpCall call) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(
                CallExecutor.QUERY,
                call.target().substring(path(call.endpoint()).length()));
        return context;
    }

    private static String path(URI address) {
        String path = address.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }
}
