package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.http.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The message channel behind TLS. */
@Timeout(600)
class TlsChannelTest {
    private final BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
    private ConsumerOptions options = App.options().listener(new ConsumerListener() {
        @Override
        public void stateChanged(String group, ConnectionState state, Throwable cause) {
            if (cause != null) {
                causes.add(cause);
            }
        }
    });

    @Test
    void receivesAndSendsOverTls() throws Exception {
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        options = options.sslSocketFactory(certificate.client().getSocketFactory());
        try (FakeMessageChannel channel = App.setup().start();
                ServerSocket tls = behindTls(channel, certificate);
                WebSocketMessageConsumer consumer = start(tls)) {
            channel.publishBurst("t", 2000, i -> "{\"tid\":" + i + "}");
            channel.awaitConfirmedCount(2000, App.LONG);
            consumer.send(OutgoingMessage.of("t", "x".repeat(100_000)));
            assertEquals(1, channel.sent().size());
        }
    }

    @Test
    void refusesACertificateThatNobodyTrusts() throws Exception {
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        assertRefused(certificate, "PKIX");
    }

    @Test
    void refusesACertificateOfAnotherHost() throws Exception {
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.2");
        options = options.sslSocketFactory(certificate.client().getSocketFactory());
        assertRefused(certificate, "No subject alternative names matching IP address 127.0.0.1 found");
    }

    private void assertRefused(TestCertificate certificate, String why) throws Exception {
        try (FakeMessageChannel channel = App.setup().start();
                ServerSocket tls = behindTls(channel, certificate);
                WebSocketMessageConsumer consumer = start(tls)) {
            Throwable cause = assertInstanceOf(SSLException.class, causes.take());
            assertTrue(cause.toString().contains(why), cause.toString());
            assertNotEquals(ConnectionState.CONNECTED, consumer.state("default"));
            assertEquals(0, channel.clients());
        }
    }

    private WebSocketMessageConsumer start(ServerSocket tls) {
        WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                "wss://127.0.0.1:" + tls.getLocalPort() + "/", App.KEY, App.SECRET, options, message -> {});
        consumer.start();
        return consumer;
    }

    /** Whatever comes over TLS goes on to the channel, and back. */
    private static ServerSocket behindTls(FakeMessageChannel channel, TestCertificate certificate) throws Exception {
        ServerSocket server = certificate
                .server()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        daemon(() -> {
            while (true) {
                Socket client = server.accept();
                Socket plain = new Socket("localhost", URI.create(channel.url()).getPort());
                daemon(() -> pump(client, plain));
                daemon(() -> pump(plain, client));
            }
        });
        return server;
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    /** Work that ends with an exception when a socket is closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The socket was closed, by the test or by the client that refused it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
