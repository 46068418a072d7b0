package dev.topaz.runtime.decode;

import static dev.topaz.runtime.decode.DemoAnswer.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.json.NameTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which root an answer is told from a refusal, and from what is none. */
class AnswerRootTest {
    @Test
    void takesAnEmptyRootForASuccessWithoutFields() {
        assertTrue(read("{\"demo_get_response\":{}}").answer.isSuccess());
        assertTrue(read("<demo_get_response/>").answer.isSuccess());
        assertTrue(read("{\"request_id\":\"r1\"}").answer.isSuccess());
    }

    @Test
    void isARefusalWhenAnErrorStandsBesideTheRoot() {
        Answer answer = read("{\"demo_get_response\":{\"text\":\"x\"},\"error_response\":{\"code\":15}}").answer;

        assertFalse(answer.isSuccess());
        assertEquals("15", answer.code());
    }

    @Test
    void knowsTheNamesAroundTheDataHoweverTheyAreWritten() {
        Answer success = read("{ \"demo_get_respons\\u0065\" : {\"text\":\"x\",\"request\\u005fid\":\"r1\"} }").answer;
        Answer refusal = read("{\"request\\u005fid\":\"r2\",\"error\\u005fresponse\":{\"code\":15}}").answer;

        assertTrue(success.isSuccess());
        assertEquals("r1", success.requestId());
        assertFalse(refusal.isSuccess());
        assertEquals("r2", refusal.requestId());
    }

    @Test
    void knowsTheNumberOfTheRequestAtTheEndOfAnAnswer() {
        assertEquals(
                "r",
                read("{\"demo_get_response\":{\"request_id\":\"r\"}}").answer.requestId());
        assertEquals(
                "r",
                read("{\"demo_get_response\":{},\"request_id\":\"r\"}").answer.requestId());
        assertEquals(
                "7", read("{\"demo_get_response\":{},\"request_id\":7}").answer.requestId());
    }

    @Test
    void takesNoNameOfAnotherApiForTheRoot() {
        for (String name :
                List.of("demo_get_responses", "demo_get_respons", "demo_put_response", "Demo_get_response")) {
            assertThrows(DecodeException.class, () -> read("{\"" + name + "\":{\"text\":\"x\"}}"), name);
        }
    }

    @Test
    void knowsTheRootOfEveryApi() {
        assertEquals("bcpush_isv_event_emit_response", WireFormat.responseRoot("taobao.bcpush.isv.event.emit"));
        assertEquals("alibaba_taobao_ud_get_response", WireFormat.responseRoot("alibaba.taobao.ud.get"));
    }

    @Test
    void knowsTheRootOfAnApiFromAllOtherNames() {
        for (String api : List.of("taobao.bcpush.isv.event.emit", "alibaba.taobao.ud.get", "taobao.a_b.get", "x")) {
            String root = WireFormat.responseRoot(api);

            NameTable names = RootNames.of(api);
            assertEquals(RootNames.ROOT, names.position(root), root);
            assertEquals(RootNames.ERROR, names.position("error_response"), root);
            assertEquals(RootNames.REQUEST_ID, names.position("request_id"), root);
            for (String other : List.of(root + "x", "x" + root, root.replaceFirst(".", "-"), api)) {
                assertEquals(NameTable.UNKNOWN, names.position(other), root);
            }
        }
    }
}
