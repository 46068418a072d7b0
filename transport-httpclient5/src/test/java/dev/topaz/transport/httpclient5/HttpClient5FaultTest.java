package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.Fault;
import dev.topaz.runtime.http.FaultCheck;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.GrowingTimeout;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.TransportUnderTest;
import dev.topaz.runtime.http.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault of the network that the default transport is held against, on a new connection and on a kept one. Beside each other,
 * but not beside other classes, as those of the default transport.
 */
class HttpClient5FaultTest {
    private static final HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    private static final String ECHO = "ECHO_AS_A_HEADER";

    private final HttpClient5Transport transport =
            new HttpClient5Transport(new HttpClient5Options().connectTimeout(FaultCheck.PATIENCE));

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {ECHO})
    void endsInItsExceptionOnANewConnection(Fault fault) throws Exception {
        new FaultCheck(transport).onANewConnection(fault);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESET_BEFORE_READING", ECHO})
    void endsInItsExceptionOnAConnectionThatServedBefore(Fault fault) throws Exception {
        new FaultCheck(transport).onAConnectionThatServedBefore(fault);
    }

    /** An echo that looks like a header is one, of an answer that does not end. */
    @Test
    void quotesNoHeaderOfAnAnswerThatDoesNotEnd() throws Exception {
        GrowingTimeout.attempt(timeout -> {
            try (FaultyServer server = FaultyServer.of(Fault.ECHO_AS_A_HEADER.script())) {
                IOException failed = assertThrows(IOException.class, () -> transport.exchange(call(server, timeout)));
                if (failed instanceof NotSentException) {
                    return false;
                }
                assertInstanceOf(SocketTimeoutException.class, failed);
                assertFalse(TransportUnderTest.trace(failed).contains("fictional"), TransportUnderTest.trace(failed));
                assertTrue(server.isLeft(300), "the connection was not closed");
                return true;
            }
        });
    }

    /** An answer without content has none, whatever it says; what comes behind it is not the next answer. */
    @Test
    void takesNothingBehindAnAnswerForTheNextOne() throws Exception {
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.write("HTTP/1.1 204 No\r\nContent-Length: 40\r\n\r\n"
                            + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
                },
                HttpClient5FaultTest::good)) {
            assertEquals(204, send(server).status());
            assertEquals("{}", new String(send(server).body(), StandardCharsets.UTF_8));
        }
    }

    private HttpAnswer send(FaultyServer server) throws IOException {
        return transport.exchange(call(server, FaultCheck.PATIENCE));
    }

    private static void good(Wire wire) throws IOException {
        wire.readCall();
        wire.answer("{}");
    }

    private static HttpCall call(FaultyServer server, Duration timeout) {
        return new HttpCall(
                URI.create(server.url() + "?session=fictional-session&sign=fictional-sign"),
                Map.of(),
                SHORT_BODY,
                timeout);
    }
}
