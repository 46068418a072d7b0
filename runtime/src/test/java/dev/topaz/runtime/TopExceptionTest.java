package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.UnreadableBodyException;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RefusalTable;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exception says about the call that failed. */
class TopExceptionTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private ClientOptions options = new ClientOptions().transport(transport).retry(RetryPolicy.NEVER);

    private DemoResponse call() {
        return new DefaultTaobaoClient("http://user:fictional-pw@localhost/rest", "exceptions", "fictional", options)
                .call(new DemoRequest(), null);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotSentException("x", new UnknownHostException("h")), FailureReason.UNKNOWN_HOST),
                Arguments.of(new NotSentException("x", new ConnectException("no")), FailureReason.CONNECTION_REFUSED),
                Arguments.of(
                        new NotSentException("x", new ConnectException("Connection timed out")),
                        FailureReason.TIMED_OUT),
                Arguments.of(new NotSentException("x", new NoRouteToHostException("x")), FailureReason.UNREACHABLE),
                Arguments.of(new NotSentException("x", new SSLHandshakeException("x")), FailureReason.TLS),
                Arguments.of(
                        new NotSentException("x", new UnreadableBodyException("x", null)),
                        FailureReason.UNREADABLE_FILE),
                Arguments.of(new SocketTimeoutException("x"), FailureReason.TIMED_OUT),
                Arguments.of(new SocketException("Connection reset"), FailureReason.CONNECTION_LOST),
                Arguments.of(new EOFException("x"), FailureReason.CONNECTION_LOST),
                Arguments.of(new IOException("x"), FailureReason.OTHER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aMissingAnswerHasAReasonAndItsCause(IOException failure, FailureReason reason) {
        transport.fails(failure);

        TopTransportException e = assertThrows(TopTransportException.class, this::call);

        assertEquals(reason, e.reason());
        assertSame(failure, e.getCause());
        assertTrue(e.getMessage().contains(reason.words()), e.getMessage());
        assertFalse(e.getMessage().contains("fictional-pw"), e.getMessage());
        assertTrue(e.status().isEmpty() && e.body().isEmpty() && e.headers().isEmpty());
    }

    @Test
    void anAnswerIsAtHandInEveryException() {
        transport
                .answers(400, Map.of("x-a", "1"), refusal(15, "isv.bad", "坏"))
                .answers(502, Map.of("x-a", "2"), "<html>")
                .answers(200, Map.of("x-a", "3"), "{}");

        TopException refused = assertThrows(TopApiException.class, this::call);
        TopException proxy = assertThrows(TopTransportException.class, this::call);
        TopException malformed = assertThrows(TopDecodeException.class, this::call);

        assertEquals(400, refused.status().orElseThrow());
        assertEquals("1", refused.headers().get("x-a"));
        assertTrue(refused.body().orElseThrow().contains("坏"));
        assertEquals(502, proxy.status().orElseThrow());
        assertEquals("<html>", proxy.body().orElseThrow());
        assertEquals("3", malformed.headers().get("x-a"));
        assertEquals("{}", malformed.body().orElseThrow());
    }

    @Test
    void aBodyIsDecodedInTheCharacterSetThatTheAnswerNames() {
        byte[] gbk = "<html>错误".getBytes(Charset.forName("GBK"));
        transport.with(call -> new HttpAnswer(502, Map.of("content-type", "text/html;charset=GBK"), gbk));
        assertEquals(
                "<html>错误",
                assertThrows(TopTransportException.class, this::call).body().orElseThrow());

        transport.answers(502, Map.of("content-type", "text/html;charset=klingon"), "<html>");
        assertEquals(
                "<html>",
                assertThrows(TopTransportException.class, this::call).body().orElseThrow());
    }

    @Test
    void theFramesOfTheCallerAreInIt() {
        transport.fails(new SocketTimeoutException("x"));

        TopTransportException e = assertThrows(TopTransportException.class, this::myBusinessMethod);

        assertTrue(Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("myBusinessMethod")));
    }

    private void myBusinessMethod() {
        call();
    }

    @Test
    void aRowOfTheUsersSaysWhatToDo() {
        transport.answers(refusal(15, "isv.stock-locked:4711", "x"));
        options = options.refusals(RefusalTable.standard().with("15", "isv.stock-locked*", RetryAdvice.LATER));

        TopApiException e = assertThrows(TopApiException.class, this::call);
        assertEquals(RetryAdvice.LATER, e.retryAdvice());
        assertEquals(RefusalKind.FINAL, e.kind());

        options = options.retry(RetryPolicy.STANDARD);
        assertThrows(TopApiException.class, this::call);
        assertEquals(1 + 3, transport.calls.size());
    }

    @Test
    void testsOfUsersMakeThem() {
        TopApiException refused = new TopApiException.Builder("taobao.demo.get")
                .code("15")
                .subCode("isv.bad")
                .kind(RefusalKind.SESSION)
                .build();
        assertEquals("isv.bad", refused.subCode());
        assertEquals(RetryAdvice.FIX_REQUEST, refused.retryAdvice());
        assertNull(refused.requestId());
        assertEquals("taobao.demo.get was refused: code 15; isv.bad", refused.getMessage());
        assertEquals(
                "taobao.demo.get was refused: no code, m",
                new TopApiException.Builder("taobao.demo.get").msg("m").build().getMessage());

        TopTransportException late =
                new TopTransportException(FailureReason.TIMED_OUT, RetryAdvice.IF_IDEMPOTENT, "late", null);
        assertEquals(FailureReason.TIMED_OUT, late.reason());
        assertEquals(
                200,
                new TopDecodeException("malformed", null, new HttpAnswer(200, Map.of(), new byte[0]))
                        .status()
                        .orElseThrow());
    }

    @Test
    void itCanBeSerialized() throws Exception {
        transport.answers(400, Map.of("x-a", "1"), refusal(15, "isv.bad", "坏"));
        TopApiException refused = assertThrows(TopApiException.class, this::call);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TopApiException read = (TopApiException) in.readObject();
            assertEquals("isv.bad", read.subCode());
            assertEquals(refused.body(), read.body());
        }
    }
}
