package dev.topaz.runtime.decode;

import static dev.topaz.runtime.decode.DemoAnswer.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields that no document names. */
class UnknownFieldsTest {
    private final List<String> unknown = new ArrayList<>();

    @Test
    void reportsFieldsThatNoDocumentNames() {
        DemoAnswer json = read(
                "{\"demo_get_response\":{\"new\":{\"a\":[1]},\"item\":{\"newer\":1,\"number\":3},\"text\":\"x\"},\"beside\":1}");

        assertEquals(3L, json.item.number);
        assertEquals("x", json.text);
        assertEquals(List.of("/demo_get_response/new", "/demo_get_response/item/newer", "/beside"), unknown);
        unknown.clear();
        assertEquals("x", read("<demo_get_response><new><a/></new><text>x</text></demo_get_response>").text);
        assertEquals(List.of("/demo_get_response/new"), unknown);
    }

    @Test
    void findsTheRootBehindOtherFieldsAndReportsEachOfThemOnce() {
        DemoAnswer demo = read("{\"a\":1,\"request_id\":\"r\",\"demo_get_response\":{\"text\":\"x\",\"b\":2},\"c\":3}");

        assertEquals("x", demo.text);
        assertEquals("r", demo.answer.requestId());
        assertEquals(List.of("/a", "/c", "/demo_get_response/b"), unknown);
    }

    /** The root names the API that answered; without it, only the fields can tell. */
    @Test
    void isASuccessWithNothingElseUnderTheDocumentedRootAlone() {
        DemoAnswer json = read("{\"demo_get_response\":{\"new\":{\"text\":\"x\"},\"newer\":1,\"request_id\":\"r\"}}");
        assertTrue(json.answer.isSuccess());
        assertNull(json.text);
        assertEquals("r", json.answer.requestId());
        assertTrue(json.answer.bodyText().contains("\"text\":\"x\""));
        assertEquals(List.of("/demo_get_response/new", "/demo_get_response/newer"), unknown);

        unknown.clear();
        assertTrue(read("<demo_get_response><new/></demo_get_response>").answer.isSuccess());
        assertEquals(List.of("/demo_get_response/new"), unknown);

        assertThrows(DecodeException.class, () -> read("{\"new\":{\"text\":\"x\"},\"request_id\":\"r\"}"));
    }

    @Test
    void failsWhenTheListenerForUnknownFieldsFails() {
        byte[] body = "{\"demo_get_response\":{\"new\":1}}".getBytes(StandardCharsets.UTF_8);
        ReceivedAnswer received = new ReceivedAnswer(API, body, StandardCharsets.UTF_8, Map.of());
        IllegalStateException mine = new IllegalStateException("mine");

        DecodeException e = assertThrows(
                DecodeException.class,
                () -> AnswerReader.read(
                        received,
                        (api, path) -> {
                            throw mine;
                        },
                        DemoAnswer::new));
        assertEquals(mine, e.getCause());
        assertTrue(e.getMessage().contains("/demo_get_response/new"), e.getMessage());
    }

    private DemoAnswer read(String body) {
        return DemoAnswer.read(body, (api, path) -> unknown.add(path));
    }
}
