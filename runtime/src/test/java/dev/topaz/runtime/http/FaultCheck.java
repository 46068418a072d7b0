package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** Holds a transport against one fault of the network: how the call ends, that nothing is quoted, that the connection is closed. */
public record FaultCheck(Transport transport) {
    /** Longer than all the buffers between here and the server. */
    private static final long LONG = 64 * 1024 * 1024;

    private static final HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    private static final HttpBody LONG_BODY = HttpBody.of(OptionalLong.of(LONG), () -> new Zeros(LONG));

    /** The first call of a connection meets the fault; returns how many calls the server saw. */
    public int onANewConnection(Fault fault) throws Exception {
        try (FaultyServer server = FaultyServer.of(fault.script())) {
            assertSays(fault, server);
            assertTrue(server.isLeft(60), "the connection was not closed");
            return server.calls();
        }
    }

    /** The second call of a connection meets the fault. */
    public void onAConnectionThatServedBefore(Fault fault) throws Exception {
        try (FaultyServer server = FaultyServer.of(FaultCheck::good, fault.script())) {
            transport.exchange(call(server, SHORT_BODY, Duration.ofSeconds(30)));
            assertSays(fault, server);
            assertEquals(2, server.calls(), "calls");
            assertEquals(1, server.connections(), "connections");
            assertTrue(server.isLeft(60), "the connection was not closed");
        }
    }

    private void assertSays(Fault fault, FaultyServer server) {
        Duration timeout = fault.takesItsTime() ? Duration.ofMillis(600) : Duration.ofSeconds(30);
        HttpCall call = call(server, fault.wantsALongBody() ? LONG_BODY : SHORT_BODY, timeout);
        IOException said = assertThrows(IOException.class, () -> transport.exchange(call));

        switch (fault.says()) {
            case NOT_SENT -> assertInstanceOf(NotSentException.class, said);
            case NOT_SENT_WHEN_TIME_IS_UP -> {
                assertInstanceOf(NotSentException.class, said);
                assertInstanceOf(SocketTimeoutException.class, said.getCause());
            }
            case MAY_HAVE_ARRIVED ->
                assertFalse(
                        said instanceof NotSentException || said instanceof SocketTimeoutException,
                        TransportUnderTest.trace(said));
            case TIME_IS_UP -> assertInstanceOf(SocketTimeoutException.class, said);
            case FAILED -> {}
        }
        assertFalse(TransportUnderTest.trace(said).contains("fictional"), TransportUnderTest.trace(said));
    }

    private static void good(Wire wire) throws IOException {
        wire.readCall();
        wire.answer("{}");
    }

    private static HttpCall call(FaultyServer server, HttpBody body, Duration timeout) {
        return new HttpCall(
                URI.create(server.url() + "?session=fictional-session&sign=fictional-sign"), Map.of(), body, timeout);
    }
}
