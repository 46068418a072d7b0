package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** What every transport does over TLS, through a proxy, and with compressed answers. */
abstract class TransportContract {
    /** Returns a transport with default settings, but for the time limit of connecting. */
    abstract Transport standard();

    /** Returns a transport that trusts what this context trusts. */
    abstract Transport trusting(SSLContext tls);

    /** Returns the same through a proxy that wants the user's name and password. */
    abstract Transport trusting(SSLContext tls, Proxy proxy, String user, String password);

    @Test
    void talksTlsWithAServerWhoseCertificateIsTrusted() throws Exception {
        assertAnswered("tls-url", trusting(Settings.trusting("certificate")));
    }

    @Test
    void refusesACertificateThatSignsItself() {
        assertTlsFails("tls-url", standard());
    }

    @Test
    void refusesATrustedCertificateOfAnotherHost() throws Exception {
        assertTlsFails("other-host-url", trusting(Settings.trusting("other-host-certificate")));
    }

    @Test
    void talksTlsThroughAProxy() throws Exception {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(Settings.of("proxy-port")));
        Proxy proxy = new Proxy(Proxy.Type.HTTP, address);

        assertAnswered("tls-url", trusting(Settings.trusting("certificate"), proxy, "user", "fictional-password"));
    }

    @Test
    void readsACompressedAnswer() {
        assertAnswered("gzip-url", standard());
    }

    private static void assertAnswered(String address, Transport transport) {
        try (Transport used = transport) {
            ConformanceTradeGetResponse.Trade trade = call(address, used).getTrade();

            assertNotNull(trade);
            assertEquals("等待卖家发货", trade.getStatus());
        }
    }

    private static void assertTlsFails(String address, Transport transport) {
        try (Transport used = transport) {
            TopTransportException e = assertThrows(TopTransportException.class, () -> call(address, used));

            assertEquals(FailureReason.TLS, e.reason());
        }
    }

    private static ConformanceTradeGetResponse call(String address, Transport transport) {
        return new ConformanceClient(Settings.client(address, Settings.options().transport(transport)))
                .conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), Settings.of("session"));
    }
}
