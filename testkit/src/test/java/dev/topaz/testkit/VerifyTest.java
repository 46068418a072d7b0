package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.call.ReceivedFile;
import dev.topaz.testkit.wire.WireCall;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a test asks about the calls that arrived, and what it is told when it is wrong. */
class VerifyTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";

    private final FakeGateway gateway =
            new GatewaySetup().app("1", "secret").session("s").start();
    private final TaobaoClient client = new DefaultTaobaoClient(gateway.url(), "1", "secret");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void findsTheCallOfARequest() {
        client.call(new EmitRequest("one"), "s");
        client.call(new EmitRequest("two"), "s");

        assertEquals("two", gateway.assertCalled(new EmitRequest("two")).param("text"));
        assertEquals(2, gateway.calls(EMIT).size());
        gateway.forgetCalls();
        gateway.assertNotCalled(EMIT);
    }

    @Test
    void showsHowTheNearestCallDiffers() {
        assertSays("no call arrived", () -> gateway.assertCalled(new EmitRequest("three")));
        EmitRequest other = new EmitRequest("one");
        other.putOtherTextParam("buyer_nick", "somebody");
        client.call(other, "s");

        assertSays(
                EMIT + " was not called with these parameters; the nearest of 1 calls differs:"
                        + "\n  'buyer_nick' should be absent, and was ***\n  'text' should be \"three\", and was \"one\"",
                () -> gateway.assertCalled(new EmitRequest("three")));
    }

    @Test
    void showsWhatArrived() throws Exception {
        client.call(new EmitRequest("one"), "s");
        client.execute(new EmitRequest("one"), "unknown");

        assertSays(
                "expected 1 call of " + EMIT + ", got 2; these calls arrived:\n  1. " + EMIT
                        + " [text]: answered\n  2. " + EMIT + " [text]: refused with 27 Invalid session",
                () -> gateway.call(EMIT));
        assertSays("was called 2 times, and should not", () -> gateway.assertNotCalled(EMIT));
    }

    @Test
    void readsParametersAsTheirTypes() {
        ReceivedCall call = call(Map.of(
                "n", "-5",
                "b", "true",
                "d", "2017-07-14 10:40:00",
                "ids", "1,2",
                "o", "{\"id\":1,\"price\":1.10,\"big\":12345678901234567890,\"tags\":[\"a\",null],\"none\":null}",
                "os", "[{\"id\":1},{}]"));

        assertEquals(-5, call.number("n"));
        assertTrue(call.bool("b"));
        assertEquals(Instant.ofEpochMilli(1_500_000_000_000L), call.date("d"));
        assertEquals(List.of("1", "2"), call.list("ids"));
        assertEquals(
                Map.of(
                        "id",
                        1L,
                        "price",
                        new BigDecimal("1.10"),
                        "big",
                        new java.math.BigInteger("12345678901234567890"),
                        "tags",
                        List.of("a")),
                call.object("o"));
        assertEquals(List.of(Map.of("id", 1L), Map.of()), call.objects("os"));
        assertArrayEquals(new byte[] {1}, call.file("f").bytes());
    }

    @Test
    void saysWhatAParameterIsNot() {
        ReceivedCall call = call(Map.of("text", "x", "buyer_nick", "secret"));

        assertSays(
                "x was called without 'txt'; it came with [buyer_nick, text]; did you mean 'text'?",
                () -> call.param("txt"));
        assertSays("x was called with a 'text' that is not a number: \"x\"", () -> call.number("text"));
        assertSays("a 'buyer_nick' that is not a Boolean: ***", () -> call.bool("buyer_nick"));
        assertSays("a 'text' that is not a date", () -> call.date("text"));
        assertSays("a 'text' that is not a JSON object", () -> call.object("text"));
        assertSays("a 'text' that is not a JSON array of objects", () -> call.objects("text"));
        assertSays("x was called without 'g'; it came with [f]", () -> call.file("g"));
    }

    @Test
    void showsNoSecret() {
        client.call(new EmitRequest("one"), "s");

        assertFalse(gateway.calls().toString().contains("one"));
        assertFalse(gateway.toString().contains("secret"));
    }

    private static ReceivedCall call(Map<String, String> params) {
        Map<String, ReceivedFile> files = Map.of("f", new ReceivedFile("f.bin", "", new byte[] {1}));
        return new ReceivedCall(new WireCall(Map.of("method", "x"), params, files, ""));
    }

    private static void assertSays(String message, Executable claim) {
        String said = assertThrows(AssertionError.class, claim).getMessage();
        assertTrue(said.contains(message), said);
    }
}
