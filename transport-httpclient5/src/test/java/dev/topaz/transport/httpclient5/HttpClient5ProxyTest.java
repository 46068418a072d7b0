package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Which proxy a call goes through where the JDK has one, and with whose credentials. */
@Isolated("the selector of proxies is that of the whole JDK")
@Timeout(300)
class HttpClient5ProxyTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String HOST = "gateway.invalid";

    private final ProxySelector usual = ProxySelector.getDefault();
    private final FaultyServer proxy = FaultyServer.of(
            wire -> {
                wire.readCall();
                wire.write("HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                        + "Content-Length: 0\r\n\r\n");
            },
            wire -> {
                wire.readCall();
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });

    /** Only for the host of this test. */
    @BeforeEach
    void setProxyOfTheJdk() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return Collections.singletonList(
                        HOST.equals(uri.getHost())
                                ? new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port()))
                                : Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    }

    @AfterEach
    void restore() {
        ProxySelector.setDefault(usual);
        proxy.close();
    }

    private static HttpCall call() {
        return new HttpCall(URI.create("http://" + HOST + "/x"), Map.of(), HttpBody.of(new byte[] {1}), LONG);
    }

    @Test
    void credentialsAreThoseOfTheProxyOfTheJdkAsWell() throws Exception {
        try (HttpClient5Transport transport = new HttpClient5Transport(
                new HttpClient5Options().connectTimeout(LONG).proxyCredentials("me", "word"))) {
            assertEquals(200, transport.exchange(call()).status());
        }
        assertEquals(2, proxy.received().size());
    }

    @Test
    void whoWantsNoProxyHasNone() {
        try (HttpClient5Transport transport = new HttpClient5Transport(
                new HttpClient5Options().connectTimeout(LONG).proxy(Proxy.NO_PROXY))) {
            assertThrows(NotSentException.class, () -> transport.exchange(call()));
        }
        assertEquals(0, proxy.calls());
    }
}
