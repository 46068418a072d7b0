package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.TransportOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** The default transport over TLS, through a proxy, and with compressed answers. */
class TransportSuite {
    private static final ClientOptions DEFAULTS = new ClientOptions();

    @Test
    void talksTlsWithAServerWhoseCertificateIsTrusted() throws Exception {
        assertAnswered(Settings.client("tls-url", trusting("certificate")));
    }

    @Test
    void refusesACertificateThatSignsItself() {
        assertTlsFails(Settings.client("tls-url", DEFAULTS));
    }

    @Test
    void refusesATrustedCertificateOfAnotherHost() throws Exception {
        assertTlsFails(Settings.client("other-host-url", trusting("other-host-certificate")));
    }

    @Test
    void talksTlsThroughAProxy() throws Exception {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(Settings.of("proxy-port")));
        TransportOptions options = new TransportOptions()
                .tls(Settings.trusting("certificate"))
                .proxy(new Proxy(Proxy.Type.HTTP, address))
                .proxyCredentials("user", "fictional-password");

        assertAnswered(Settings.client("tls-url", DEFAULTS.transport(new BlockingTransport(options))));
    }

    @Test
    void readsACompressedAnswer() {
        assertAnswered(Settings.client("gzip-url", DEFAULTS));
    }

    private static ClientOptions trusting(String certificate) throws IOException, GeneralSecurityException {
        return DEFAULTS.transport(new BlockingTransport(new TransportOptions().tls(Settings.trusting(certificate))));
    }

    private static void assertAnswered(TaobaoClient client) {
        ConformanceTradeGetResponse.Trade trade = call(client).getTrade();

        assertNotNull(trade);
        assertEquals("等待卖家发货", trade.getStatus());
    }

    private static void assertTlsFails(TaobaoClient client) {
        TopTransportException e = assertThrows(TopTransportException.class, () -> call(client));

        assertEquals(FailureReason.TLS, e.reason());
    }

    private static ConformanceTradeGetResponse call(TaobaoClient client) {
        return new ConformanceClient(client)
                .conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), Settings.of("session"));
    }
}
