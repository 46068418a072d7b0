package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;

/** The head of a call, as the library takes it. */
final class Requests {
    /** What says how a message ends is not for the caller to say. */
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade");

    private static final String NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private Requests() {}

    /** @throws NotSentException without the address or the value, which are not for showing */
    static HttpRequest of(HttpCall call) throws NotSentException {
        URI address = call.address();
        if (address.getHost() == null || address.getScheme() == null) {
            throw refused("the address is none that HTTP knows");
        }
        HttpRequest request = new BasicHttpRequest("POST", address);
        for (var header : call.headers().entrySet()) {
            String name = header.getKey();
            if (!mayStand(name, header.getValue())) {
                throw refused("the header '" + name + "' cannot be set, or not to this value");
            }
            request.setHeader(name, header.getValue());
        }
        return request;
    }

    private static boolean mayStand(String name, String value) {
        return name.matches(NAME)
                && !OURS.contains(name.toLowerCase(Locale.ROOT))
                && value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t');
    }

    private static NotSentException refused(String reason) {
        return new NotSentException("the call was not sent: " + reason, new IOException(reason));
    }
}
