package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A transport, and how a test calls it. */
public interface TransportUnderTest {
    String QUERY = "?session=fictional-session&sign=fictional-sign";
    HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    String USER = "fictional-user";
    String PASSWORD = "fictional-password";
    Duration LONG = Duration.ofMinutes(5);

    /** What closes itself after each test. */
    Transport transport();

    /** One that trusts the certificates of a context and no others; closes itself as well. */
    default Transport trusting(SSLContext context) {
        return trusting(context, Proxy.NO_PROXY);
    }

    /**
     * The same through a proxy, to which it says {@link #USER} and {@link #PASSWORD} if it is asked for HTTP; closes itself as
     * well.
     */
    Transport trusting(SSLContext context, Proxy proxy);

    default String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    default FaultyServer.Script answering(String body) {
        return wire -> {
            wire.readCall();
            wire.answer(body);
        };
    }

    default HttpCall call(String url, HttpBody body, Duration timeout) {
        return new HttpCall(URI.create(url + QUERY), Map.of(), body, timeout);
    }

    default HttpAnswer send(FaultyServer server, HttpBody body) throws Exception {
        return transport().exchange(call(server.url(), body, LONG));
    }

    default NotSentException assertNotSent(Class<? extends IOException> cause, String url, HttpBody body) {
        NotSentException e = assertInstanceOf(NotSentException.class, failure(transport(), call(url, body, LONG)));
        assertInstanceOf(cause, e.getCause());
        assertFalse(e.getMessage().contains("fictional"), e.getMessage());
        return e;
    }

    default IOException failure(FaultyServer server, HttpBody body, Duration timeout) {
        return failure(transport(), call(server.url(), body, timeout));
    }

    default IOException failure(Transport transport, HttpCall call) {
        return assertThrows(IOException.class, () -> transport.exchange(call));
    }
}
