package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every transport sends a call: its headers, and a body of any length. */
interface SentBodyContract extends TransportUnderTest {
    @Test
    default void sendsABodyThatNoMemoryHolds() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            wire.read(64 * 1024 * 1024);
            arrived.countDown();
            wire.waitForTheClientToClose();
        })) {
            CompletableFuture<HttpAnswer> sending =
                    AsyncExchange.send(transport(), call(server.url(), zeros(Long.MAX_VALUE), LONG));

            assertTrue(arrived.await(300, TimeUnit.SECONDS));
            sending.cancel(true);
            assertTrue(server.isLeft(300));
        }
    }

    @Test
    default void takesAnAnswerThatComesBeforeTheWholeBodyHasGone() throws Exception {
        long length = 32L * 1024 * 1024;
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readHead();
                    wire.read(1000);
                    wire.answer("413 Too Large", "", new byte[0]);
                    wire.skip(length - 1000);
                },
                answering("{}"))) {
            assertEquals(413, send(server, zeros(length)).status());
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals("tid=1", server.received().get(0).text());
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_999, 10_001, 16_384, 100_000})
    default void sendsNoBodyToItsEndThatIsOfAnotherLengthThanItWasSaidToBe(long said) throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::readCall)) {
            IOException e = failure(server, HttpBody.of(OptionalLong.of(said), () -> new Zeros(10_000)), LONG);

            assertInstanceOf(NotSentException.class, e);
            assertInstanceOf(UnreadableBodyException.class, e.getCause());
            assertTrue(server.isLeft(300));
            assertEquals(0, server.received().size());
            assertTrue(Zeros.areClosed());
        }
    }

    @Test
    default void saysWhyABodyCannotBeRead() throws Exception {
        Supplier<InputStream> broken = () -> {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        };
        try (FaultyServer server = FaultyServer.of(Wire::readCall)) {
            IOException e = failure(server, HttpBody.of(OptionalLong.of(5), broken), LONG);

            assertInstanceOf(
                    UnreadableBodyException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertTrue(e.getMessage().contains("the disk is gone"), e.getMessage());
        }
    }

    @Test
    default void sendsTheHeadersOfTheCallAndTheQueryAsTheyAre() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            String query = "?a=%E4%B9%B0+b&c=~%7E*";
            AsyncExchange.send(
                            transport(),
                            new HttpCall(URI.create(server.url() + query), Map.of("X-Own", "1 2"), SHORT_BODY, LONG))
                    .get();
            String head = server.received().get(0).head();

            assertTrue(head.startsWith("POST /router/rest" + query + " HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nX-Own: 1 2\r\n"), head);
            assertTrue(head.contains("\r\nContent-Length: 5\r\n"), head);
            assertFalse(head.contains("Accept-Encoding") || head.contains("Upgrade"), head);
        }
    }

    /** A request line holds ASCII alone, and the low byte of {@code Ċ} is a line feed. */
    @Test
    default void encodesAPathOutsideOfAscii() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            AsyncExchange.send(
                            transport(),
                            new HttpCall(URI.create(server.url() + "/网关Ċ?a=买"), Map.of(), SHORT_BODY, LONG)
                                    .withQuery("b=1"))
                    .get();
            String head = server.received().get(0).head();

            assertTrue(
                    head.startsWith("POST /router/rest/%E7%BD%91%E5%85%B3%C4%8A?a=%E4%B9%B0&b=1 HTTP/1.1\r\n"), head);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 100_000})
    default void sendsStreamsOfKnownAndUnknownLength(int length) throws Exception {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, HttpBody.of(OptionalLong.empty(), () -> new ByteArrayInputStream(bytes)));
            send(server, HttpBody.of(OptionalLong.of(length), () -> new ByteArrayInputStream(bytes)));

            assertArrayEquals(bytes, server.received().get(0).body());
            assertArrayEquals(bytes, server.received().get(1).body());
            assertTrue(server.received().get(1).head().contains("\r\nContent-Length: " + length + "\r\n"));
        }
    }

    private static HttpBody zeros(long length) {
        return HttpBody.of(OptionalLong.of(length), () -> new Zeros(length));
    }
}
