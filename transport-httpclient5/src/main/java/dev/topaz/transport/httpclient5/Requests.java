package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpEntity;

/** Writes the head of a call in the library's terms. */
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
        request.setPath(call.target());
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.setHeader(header.getKey(), header.getValue());
        }
        request.setEntity(body);
        return request;
    }
}
