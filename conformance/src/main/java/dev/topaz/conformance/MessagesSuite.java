package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.Message;
import dev.topaz.messages.MessageConsumer;
import dev.topaz.messages.MessageHandler;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.PollingMessageConsumer;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A consumer receives from the fake message channel, which runs in another process; what it confirmed is checked there. */
@Timeout(300)
class MessagesSuite {
    /** 2026-01-02 03:04:05 in China. */
    private static final long PAID_MILLIS = 1_767_294_245_000L;

    private final ConnectionLog log = new ConnectionLog();

    /** Reconnects at once, so that a suite need not wait: also where an answer of the platform does not come. */
    private ConsumerOptions options(String group) {
        return new ConsumerOptions()
                .groups(group)
                .backoff(Duration.ofMillis(1), Duration.ofMillis(50))
                .connectTimeout(Settings.LONG)
                .pullInterval(Duration.ofMillis(50))
                .pollInterval(Duration.ofMillis(20))
                .listener(log)
                .tokenClient(Settings.client(Settings.options()));
    }

    private static WebSocketMessageConsumer start(String address, ConsumerOptions options, MessageHandler handler) {
        WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                Settings.of(address), Settings.of("app-key"), Settings.of("app-secret"), options, handler);
        consumer.start();
        return consumer;
    }

    @Test
    void handlesEachMessageWithTheContentThatWasPublished() throws Exception {
        Orders orders = new Orders(200);
        try (WebSocketMessageConsumer consumer = start("channel-url", options("default"), orders)) {
            assertEquals(
                    LongStream.range(0, 200).boxed().collect(Collectors.toSet()),
                    orders.await().stream()
                            .map(ConformanceOrderPaidMessage::getTid)
                            .collect(Collectors.toSet()));
            assertEquals(ConnectionState.CONNECTED, consumer.state("default"));
        }
        for (ConformanceOrderPaidMessage order : orders.await()) {
            assertEquals("12.50", order.getPayment());
            assertEquals("买家", order.getBuyerNick());
            assertEquals(new Date(PAID_MILLIS), order.getPaid());
        }
    }

    @Test
    void reportsAContentThatIsNotAsDocumentedAndGoesOn() throws Exception {
        Orders orders = new Orders(1);
        try (WebSocketMessageConsumer consumer = start("channel-url", options("malformed"), orders)) {
            assertEquals(1L, orders.await().iterator().next().getTid());
            assertTrue(log.failed.take().toString().contains("tid"));
            assertEquals(ConnectionState.CONNECTED, consumer.state("malformed"));
        }
    }

    @Test
    void handlesAMessageAgainThatItFailedToHandle() throws Exception {
        Orders orders = new Orders(1) {
            private boolean isRepeated;

            @Override
            protected void conformanceOrderPaid(ConformanceOrderPaidMessage content, Message message) throws Exception {
                if (!isRepeated) {
                    isRepeated = true;
                    throw new IllegalStateException("not yet");
                }
                super.conformanceOrderPaid(content, message);
            }
        };
        try (WebSocketMessageConsumer consumer =
                start("channel-url", options("failing").threads(1), orders)) {
            orders.await();
            assertEquals("not yet", log.failed.take().getMessage());
            assertEquals(ConnectionState.CONNECTED, consumer.state("failing"));
        }
    }

    /** The channel refuses the first connection, and sends half a frame over the second one, which it drops. */
    @Test
    void connectsAgainUntilEachMessageIsHandled() throws Exception {
        Orders orders = new Orders(100);
        try (WebSocketMessageConsumer consumer = start("faulty-channel-url", options("default"), orders)) {
            orders.await();
            assertTrue(log.lost.size() >= 2, log.lost.toString());
            assertEquals(ConnectionState.CONNECTED, consumer.state("default"));
        }
    }

    @Test
    void closesWhenWhatIsInHandIsHandled() throws Exception {
        CountDownLatch received = new CountDownLatch(4);
        CountDownLatch closing = new CountDownLatch(1);
        WebSocketMessageConsumer consumer =
                start("channel-url", options("closing").threads(4).maxInFlight(4), message -> {
                    received.countDown();
                    closing.await();
                });
        received.await();
        Thread closer = new Thread(consumer::close);
        closer.start();
        closing.countDown();
        closer.join();

        assertEquals(ConnectionState.CLOSED, consumer.state("closing"));
        assertEquals(0, consumer.inFlight());
    }

    @Test
    void sendsAMessageThatThePlatformAcknowledges() throws Exception {
        Orders orders = new Orders(1);
        try (WebSocketMessageConsumer consumer = start("channel-url", options("sending"), orders)) {
            orders.await();
            consumer.send(OutgoingMessage.of(ConformanceOrderPaidMessage.builder()
                            .setTid(7L)
                            .setBuyerNick("买家")
                            .build())
                    .session(Settings.of("session")));
        }
    }

    @Test
    void receivesOverThePlainApis() throws Exception {
        Orders orders = new Orders(50);
        try (MessageConsumer consumer =
                new PollingMessageConsumer(Settings.client(Settings.options()), options("polled"), orders)) {
            consumer.start();
            orders.await();
        }
    }

    @Test
    void receivesOverTlsFromAServerWhoseCertificateIsTrusted() throws Exception {
        Orders orders = new Orders(50);
        ConsumerOptions options = options("tls")
                .sslSocketFactory(Settings.trusting("channel-certificate").getSocketFactory());
        try (WebSocketMessageConsumer consumer = start("tls-channel-url", options, orders)) {
            orders.await();
            assertEquals(ConnectionState.CONNECTED, consumer.state("tls"));
        }
    }

    @Test
    void refusesACertificateThatSignsItself() throws Exception {
        assertRefused("tls-channel-url", options("refused"));
    }

    @Test
    void refusesATrustedCertificateOfAnotherHost() throws Exception {
        assertRefused(
                "other-host-channel-url",
                options("refused")
                        .sslSocketFactory(Settings.trusting("other-host-channel-certificate")
                                .getSocketFactory()));
    }

    private void assertRefused(String address, ConsumerOptions options) throws InterruptedException {
        try (WebSocketMessageConsumer consumer = start(address, options, message -> {})) {
            assertInstanceOf(SSLException.class, log.lost.take());
            assertNotEquals(ConnectionState.CONNECTED, consumer.state("refused"));
        }
    }
}
