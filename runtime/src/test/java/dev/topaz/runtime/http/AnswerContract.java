package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every transport reads an answer, and what it takes for none. */
interface AnswerContract extends TransportUnderTest {
    @Test
    default void bringsStatusHeadersAndBody() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("200 OK", "X-Twice: 1\r\nx-twice: 2\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        })) {
            HttpAnswer answer = send(server, SHORT_BODY);

            assertEquals(200, answer.status());
            assertEquals("1", answer.headers().get("x-twice"));
            assertEquals("{}", new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals("tid=1", server.received().get(0).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary", "308 Permanent", "401 No", "407 No", "503 Busy"})
    default void takesEveryStatusForAnAnswerAndFollowsNone(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(status, "Location: /elsewhere\r\nRetry-After: 0\r\n", new byte[0]);
        })) {
            assertEquals(
                    Integer.parseInt(status.substring(0, 3)),
                    send(server, SHORT_BODY).status());
            assertEquals(1, server.calls());
        }
    }

    @Test
    default void passesInformationOverThatComesBeforeTheAnswer() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
            wire.answer("{}");
        })) {
            assertEquals(200, send(server, SHORT_BODY).status());
        }
    }

    /** Whether a transport looks at a kept connection before it uses it is its own affair: the second call may be lost with it. */
    @Test
    default void takesNothingBehindAnAnswerForTheNextOne() throws Exception {
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none"
                            + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
                },
                answering("two"))) {
            assertEquals("one", new String(send(server, SHORT_BODY).body(), StandardCharsets.UTF_8));
            String second = AsyncExchange.send(transport(), call(server.url(), SHORT_BODY, LONG))
                    .handle((answer, failed) ->
                            failed == null ? new String(answer.body(), StandardCharsets.UTF_8) : "lost: " + failed)
                    .get(300, TimeUnit.SECONDS);

            assertTrue(second.equals("two") || second.startsWith("lost: "), second);
        }
    }

    @Test
    default void takesAnotherConnectionWhenTheOneThatWasKeptIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.answer("{}");
                    wire.close();
                    closed.countDown();
                },
                answering("{}"))) {
            send(server, SHORT_BODY);
            assertTrue(closed.await(300, TimeUnit.SECONDS));
            // Apache HttpClient counts in milliseconds, and looks at no connection that was used in this one.
            for (long now = System.currentTimeMillis(); System.currentTimeMillis() <= now + 1; ) {
                Thread.onSpinWait();
            }

            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(2, server.calls());
            assertEquals(2, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Own: y\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nX-Sum: 1\r\n\r\n"
            })
    default void takesNoAnswerForAWholeOneThatEndsEarlyAtAnyByte(String answer) throws Exception {
        // Apache HttpClient takes the zero of the last chunk for its whole line, and misses no trailers.
        int lastChunk = answer.indexOf("\r\n0\r\n");
        int whole = lastChunk < 0 ? answer.length() : lastChunk + 3;
        AtomicInteger length = new AtomicInteger();
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write(answer.substring(0, length.get()));
            wire.closeAndWaitForTheClient();
        })) {
            for (; length.get() < whole; length.incrementAndGet()) {
                IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));
                assertFalse(e instanceof NotSentException, length + " bytes: " + e);
            }
            length.set(answer.length());
            assertEquals("hello", text(send(server, SHORT_BODY)));
        }
    }

    @Test
    default void readsAnAnswerThatComesByteByByte() throws Exception {
        String answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2;a=\"b\"\r\nhe\r\n03\r\nllo\r\n0\r\nX-Sum: 1\r\n\r\n";
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            for (int i = 0; i < answer.length(); i++) {
                wire.write(answer.substring(i, i + 1));
            }
        })) {
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertEquals(1, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello!\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "\r\nhello\r\n0\r\n\r\n",
                "fffffffff\r\nhello\r\n0\r\n\r\n",
                "7fffffff\r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n0\r\n\r\n"
            })
    default void refusesChunksOfAWrongSize(String body) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
            wire.closeAndWaitForTheClient();
        })) {
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));
            assertFalse(e instanceof NotSentException, e.toString());
            assertTrue(server.isLeft(300));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No", "304 Same"})
    default void readsNoBodyWhereThereIsNone(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(withoutBody(status), answering("{}"))) {
            assertEquals(0, send(server, SHORT_BODY).body().length);
            assertEquals("{}", text(send(server, SHORT_BODY)));
        }
    }

    private static FaultyServer.Script withoutBody(String status) {
        return wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 " + status + "\r\n\r\n");
        };
    }

    @Test
    default void readsAnAnswerThatEndsWithItsConnection() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.0 200 OK\r\n\r\nhello");
            wire.closeAndWaitForTheClient();
        })) {
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertTrue(server.isLeft(300));
        }
    }

    @Test
    default void decompresses() throws Exception {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("200 OK", "Content-Encoding: gzip\r\n", gzip.toByteArray());
        })) {
            assertEquals("{\"a\":1}", text(send(server, SHORT_BODY)));
        }
    }

    @Test
    default void keepsConnections() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            for (int i = 0; i < 20; i++) {
                send(server, SHORT_BODY);
            }
            assertEquals(1, server.connections());
        }
    }
}
