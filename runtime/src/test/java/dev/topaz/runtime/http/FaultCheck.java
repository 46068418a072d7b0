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

    /** Ends a hang only; for the time limit of connecting as well. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    private static final HttpBody LONG_BODY = HttpBody.of(OptionalLong.of(LONG), () -> new Zeros(LONG));

    /** The first call of a connection meets the fault, and nobody makes it again. */
    public void onANewConnection(Fault fault) throws Exception {
        check(fault, timeout -> {
            try (FaultyServer server = FaultyServer.of(fault.script())) {
                return meets(fault, server, timeout) && isOneCallMore(server, 0);
            }
        });
    }

    /** The second call of a connection meets the fault, and nobody makes it again. */
    public void onAConnectionThatServedBefore(Fault fault) throws Exception {
        check(fault, timeout -> {
            try (FaultyServer server = FaultyServer.of(FaultCheck::good, fault.script())) {
                transport.exchange(call(server, SHORT_BODY, PATIENCE));
                return meets(fault, server, timeout) && isOneCallMore(server, 1);
            }
        });
    }

    private static void check(Fault fault, GrowingTimeout.Attempt attempt) throws Exception {
        if (fault.takesItsTime()) {
            GrowingTimeout.attempt(attempt);
        } else {
            assertTrue(attempt.gotThere(PATIENCE));
        }
    }

    /** The server sees a call a moment after the client has sent it, and the end of the connection as well. */
    private static boolean isOneCallMore(FaultyServer server, int before) throws InterruptedException {
        assertTrue(server.isCalled(before + 1, 300), "no call arrived");
        assertTrue(server.isLeft(300), "the connection was not closed");
        assertEquals(before + 1, server.calls(), "calls");
        assertEquals(1, server.connections(), "connections");
        return true;
    }

    /** Returns false if the time was up before the call met the fault. */
    private boolean meets(Fault fault, FaultyServer server, Duration timeout) {
        HttpCall call = call(server, fault.wantsALongBody() ? LONG_BODY : SHORT_BODY, timeout);
        IOException said = assertThrows(IOException.class, () -> transport.exchange(call));
        if (isTooEarly(fault, said)) {
            return false;
        }
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
        return true;
    }

    private static boolean isTooEarly(Fault fault, IOException said) {
        boolean isLate = said instanceof NotSentException && said.getCause() instanceof SocketTimeoutException;
        return switch (fault.says()) {
            case TIME_IS_UP -> isLate;
            case NOT_SENT_WHEN_TIME_IS_UP ->
                isLate && String.valueOf(said.getMessage()).contains("connect");
            case NOT_SENT, MAY_HAVE_ARRIVED, FAILED -> false;
        };
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
