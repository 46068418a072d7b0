package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does alike, and what the default one reads, sends and hides. */
class BlockingTransportTest implements BlockingTransportUnderTest, TransportContract {
    @Test
    void showsItsCredentialsToTheProxyAlone() throws Exception {
        List<String> heads = new ArrayList<>();
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(certificate.server(), answering("{}"));
                FaultyServer proxy = FaultyServer.of(wire -> {
                    String head = wire.readHead();
                    heads.add(head);
                    if (head.startsWith("CONNECT")) {
                        wire.write("HTTP/1.1 200 OK\r\n\r\n");
                        wire.relayTo(server.port());
                    } else {
                        wire.readBytes(5);
                        wire.answer("{}");
                    }
                })) {
            Transport transport = trusting(
                    certificate.client(), new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())));
            transport.exchange(call("http://gateway.invalid/x", SHORT_BODY, LONG));
            transport.exchange(call(server.url().replace("http:", "https:"), SHORT_BODY, LONG));
            String basic = "\r\nProxy-Authorization: Basic ZmljdGlvbmFsLXVzZXI6ZmljdGlvbmFsLXBhc3N3b3Jk\r\n";

            assertTrue(heads.get(0).contains(basic), heads.get(0));
            assertTrue(heads.get(1).contains(basic), heads.get(1));
            assertFalse(
                    server.received().get(0).head().contains("Proxy-"),
                    server.received().get(0).head());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 100_000})
    void takesAnAnswerAfterWhichTheServerReadsNoMore(int read) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            wire.read(read);
            wire.write("HTTP/1.1 100 Continue\r\n\r\n");
            wire.answer("413 Too Large", "", new byte[0]);
            wire.skip(Long.MAX_VALUE);
        })) {
            HttpBody endless = HttpBody.of(OptionalLong.empty(), () -> new Zeros(Long.MAX_VALUE));

            assertEquals(413, send(server, endless).status());
            assertTrue(server.isLeft(300));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0\r", "0\r\n", "0\r\n\r", "0\r\nX-Sum: 1", "0\r\nX-Sum: 1\r\n"})
    void takesNoAnswerForAWholeOneWhoseLastChunkEndsEarly(String end) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n" + end);
            wire.closeAndWaitForTheClient();
        })) {
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));
            assertFalse(e instanceof NotSentException, e.toString());
        }
    }

    @Test
    void takesNoHeadThatIsTooLarge() throws Exception {
        String line = "X-Own: " + "x".repeat(993) + "\r\n";
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.answer("200 OK", line.repeat(63), new byte[0]);
                },
                wire -> {
                    wire.readCall();
                    wire.answer("200 OK", line.repeat(66), new byte[0]);
                })) {
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(
                    "the answer of 127.0.0.1:" + server.port() + " cannot be read: its head is larger than 65536 bytes",
                    failure(transport(), call(server.url(), SHORT_BODY, LONG)).getMessage());
        }
    }

    @Test
    void refusesCallsOnceItIsClosed() {
        Transport closed = new BlockingTransport();
        closed.close();

        assertInstanceOf(NotSentException.class, failure(closed, call("http://127.0.0.1:1/x", SHORT_BODY, LONG)));
    }

    @Test
    void runsInTheThreadOfItsCaller() throws Exception {
        List<Thread> readers = new ArrayList<>();
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, HttpBody.of(OptionalLong.of(5), () -> {
                readers.add(Thread.currentThread());
                return new Zeros(5);
            }));
            assertSame(Thread.currentThread(), readers.get(0));
        }
    }

    @Test
    void asksForNoAddressWithUserAndPassword() {
        HttpCall call = call("http://fictional-user:fictional-password@127.0.0.1:1/x", SHORT_BODY, LONG);

        assertFalse(TransportUnderTest.trace(failure(transport(), call)).contains("fictional"));
        assertFalse(call.toString().contains("fictional"), call.toString());
    }
}
