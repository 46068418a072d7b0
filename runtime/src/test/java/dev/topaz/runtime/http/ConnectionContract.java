package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Whom every transport connects to and trusts, directly and through proxies. */
interface ConnectionContract extends TransportUnderTest {
    @Test
    default void knowsThatNothingWasSentWhenNobodyListens() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            String url = "http://" + port.hostAndPort() + "/x";
            assertNotSent(ConnectException.class, url, SHORT_BODY);
            assertNotSent(ConnectException.class, url, HttpBody.of(new byte[0]));
        }
    }

    @Test
    default void trustsACertificateOfItsHostOnly() throws Exception {
        TestCertificate right = TestCertificate.of("ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(right.server(), answering("{}"))) {
            String url = server.url().replace("http:", "https:");

            assertEquals(
                    200,
                    trusting(right.client())
                            .exchange(call(url, SHORT_BODY, LONG))
                            .status());
            assertNotSent(SSLHandshakeException.class, url, SHORT_BODY);
            assertNotSent(SSLHandshakeException.class, url, HttpBody.of(new byte[0]));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    default void doesNotTrustACertificateOfAnotherHost() throws Exception {
        TestCertificate other = TestCertificate.of("dns:eco.taobao.com,ip:127.0.0.2");
        try (FaultyServer server = FaultyServer.secure(other.server(), answering("{}"))) {
            String url = server.url().replace("http:", "https:");
            IOException e = failure(trusting(other.client()), call(url, SHORT_BODY, LONG));

            assertInstanceOf(
                    SSLHandshakeException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertEquals(0, server.received().size());
        }
    }

    @Test
    default void refusesAnAddressWithoutShowingIt() {
        assertNotSent(IOException.class, "http://no_host/x", SHORT_BODY);
    }

    @Test
    default void sendsTheWholeAddressToAProxy() throws Exception {
        try (FaultyServer proxy = FaultyServer.of(answering("{}"))) {
            Transport transport = trusting(TestCertificate.of("ip:127.0.0.1").client(), httpProxy(proxy));
            transport.exchange(call("http://gateway.invalid:8080/router/rest", SHORT_BODY, LONG));
            String head = proxy.received().get(0).head();

            assertTrue(head.startsWith("POST http://gateway.invalid:8080/router/rest?session="), head);
            assertTrue(head.contains("\r\nHost: gateway.invalid:8080\r\n"), head);
        }
    }

    @Test
    default void speaksTlsThroughTheTunnelOfAProxy() throws Exception {
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        List<String> heads = new CopyOnWriteArrayList<>();
        try (FaultyServer server = FaultyServer.secure(certificate.server(), answering("{}"));
                FaultyServer proxy = FaultyServer.of(wire -> {
                    heads.add(wire.readHead());
                    wire.write("HTTP/1.1 200 Connection established\r\n\r\n");
                    wire.relayTo(server.port());
                })) {
            Transport transport = trusting(certificate.client(), httpProxy(proxy));
            String url = server.url().replace("http:", "https:");

            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(1, heads.size());
            assertTrue(heads.get(0).startsWith("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1\r\n"), heads.get(0));
            assertTrue(server.received().get(0).head().startsWith("POST /router/rest?"));
        }
    }

    @Test
    default void saysThatAProxyRefusesAndNotWhatItWasTold() throws Exception {
        try (FaultyServer proxy = FaultyServer.of(wire -> {
            wire.readHead();
            wire.answer("407 No", "Proxy-Authenticate: Basic realm=\"x\"\r\n", new byte[0]);
        })) {
            Transport transport = trusting(TestCertificate.of("ip:127.0.0.1").client(), httpProxy(proxy));
            IOException e = failure(transport, call("https://gateway.invalid/router/rest", SHORT_BODY, LONG));

            assertInstanceOf(NotSentException.class, e);
            assertTrue(e.getMessage().contains("407") && e.getMessage().contains("proxy"), e.getMessage());
            assertFalse(TransportUnderTest.trace(e).contains("fictional"), TransportUnderTest.trace(e));
        }
    }

    @Test
    default void goesThroughSocks() throws Exception {
        try (FaultyServer proxy = FaultyServer.of(
                wire -> {
                    wire.readBytes(wire.readBytes(2)[1]);
                    wire.write(new byte[] {5, 0});
                    wire.readBytes(4);
                    wire.readBytes(wire.readBytes(1)[0] + 2);
                    wire.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                    wire.readCall();
                    wire.answer("{}");
                },
                answering("{}"))) {
            Transport transport = trusting(
                    TestCertificate.of("ip:127.0.0.1").client(),
                    new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", proxy.port())));
            String url = "http://gateway.invalid/router/rest";

            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(1, proxy.connections());
            assertTrue(proxy.received().get(0).head().startsWith("POST /router/rest?"));
        }
    }

    private static Proxy httpProxy(FaultyServer server) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.port()));
    }
}
