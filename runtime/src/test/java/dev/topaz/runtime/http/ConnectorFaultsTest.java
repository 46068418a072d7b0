package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong while a connection is made and is not an {@link IOException}: nothing is sent, and nothing stays open. */
@Timeout(300)
class ConnectorFaultsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static HttpCall call(String url) {
        return new HttpCall(URI.create(url), Map.of(), HttpBody.of(new byte[] {1}), LONG);
    }

    private static TransportOptions options() {
        return new TransportOptions().connectTimeout(LONG);
    }

    /** A selector of the user's. */
    private abstract static class Selector extends ProxySelector {
        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    @Test
    void aProxySelectorThatThrowsIsTheCauseOfACallThatWasNotSent() {
        RuntimeException bug = new IllegalStateException("no proxy is known");
        Transport transport = new BlockingTransport(options().proxy(new Selector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw bug;
            }
        }));
        NotSentException failure =
                assertThrows(NotSentException.class, () -> transport.exchange(call("http://gateway.invalid:81/x")));
        assertEquals(
                "no connection to gateway.invalid:81: java.lang.IllegalStateException: no proxy is known",
                failure.getMessage());
        assertSame(bug, failure.getCause().getCause());
    }

    @Test
    void aProxySelectorThatReturnsNullIsTheCauseOfACallThatWasNotSent() {
        Transport transport = new BlockingTransport(options().proxy(new Selector() {
            @Override
            public List<Proxy> select(URI uri) {
                return null;
            }
        }));
        assertThrows(NotSentException.class, () -> transport.exchange(call("http://gateway.invalid:81/x")));
    }

    @Test
    void aSelectorThatThrowsWhenItHearsOfAFailureIsTheCauseOfACallThatWasNotSent() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            Proxy refusing = new Proxy(Proxy.Type.HTTP, port.address());
            Transport transport = new BlockingTransport(options().proxy(new Selector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return Collections.singletonList(refusing);
                }
            }));
            NotSentException failure =
                    assertThrows(NotSentException.class, () -> transport.exchange(call("http://gateway.invalid:81/x")));
            assertEquals("thrown on purpose", failure.getCause().getCause().getMessage());
        }
    }

    @Test
    void aPortThatThereIsNotIsToldWithoutLeavingASocket() {
        NotSentException failure = assertThrows(
                NotSentException.class,
                () -> new BlockingTransport(options().proxy(Proxy.NO_PROXY))
                        .exchange(call("http://127.0.0.1:99999/x")));
        assertTrue(failure.getMessage().contains("99999"), failure.getMessage());
    }

    /** Such as a class that is missing in the trust manager of an application server. */
    @Test
    void anErrorOfATrustManagerLeavesNoConnectionOpen() throws Exception {
        Error missing = new NoClassDefFoundError("thrown on purpose");
        TrustManager broken = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
                throw missing;
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                throw missing;
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {broken}, null);
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(certificate.server(), wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            Transport transport = new BlockingTransport(options().tls(context).proxy(Proxy.NO_PROXY));
            assertThrows(
                    Throwable.class, () -> transport.exchange(call(server.url().replace("http:", "https:"))));
            assertTrue(server.isLeft(300), "the connection is still open");
        }
    }

    @Test
    void aProxyThatClosesInTheMiddleOfItsAnswerToConnectIsTold() throws Exception {
        try (FaultyServer proxy = FaultyServer.of(wire -> {
            wire.readHead();
            wire.write("HTTP/1.1 200 Connec");
            wire.close();
        })) {
            Transport transport = new BlockingTransport(
                    options().proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port()))));
            NotSentException failure =
                    assertThrows(NotSentException.class, () -> transport.exchange(call("https://gateway.invalid/x")));
            assertEquals(
                    "the proxy 127.0.0.1:" + proxy.port() + " gave no connection to gateway.invalid:443:"
                            + " it closed the connection before it had answered",
                    failure.getMessage());
            assertEquals(FailureReason.CONNECTION_LOST, FailureReason.of(failure));
        }
    }

    /** RFC 9112, 5.2: such a line belongs to the header before it. */
    @Test
    void aHeaderThatGoesOnInTheNextLineIsRead() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\nX-Long: one\r\n  two\r\n\tthree\r\nContent-Length:\r\n 2\r\n\r\n{}");
        })) {
            HttpAnswer answer = new BlockingTransport(options().proxy(Proxy.NO_PROXY)).exchange(call(server.url()));
            assertEquals("one two three", answer.headers().get("x-long"));
            assertEquals(2, answer.body().length);
        }
    }

    @Test
    void aHeadThatBeginsWithTheRestOfAHeaderIsMalformed() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\n two\r\nContent-Length: 2\r\n\r\n{}");
        })) {
            IOException failure = assertThrows(
                    IOException.class,
                    () -> new BlockingTransport(options().proxy(Proxy.NO_PROXY)).exchange(call(server.url())));
            assertInstanceOf(MalformedAnswerException.class, failure.getCause());
        }
    }
}
