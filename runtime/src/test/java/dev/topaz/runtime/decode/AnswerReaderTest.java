package dev.topaz.runtime.decode;

import static dev.topaz.runtime.decode.DemoAnswer.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, refusals and lists, in every form of the platform. */
class AnswerReaderTest {
    private final List<String> unknown = new ArrayList<>();

    /** The same answer in each form of the platform. */
    static Stream<String> forms() {
        return Stream.of(
                "{\"demo_get_response\":{\"text\":\"中文😀\",\"number\":5,\"flag\":true,\"date\":\"2017-07-14 10:40:00\","
                        + "\"item\":{\"number\":6},\"items\":{\"demo\":[{\"number\":7},{\"text\":\"\"}]},"
                        + "\"numbers\":{\"number\":[1,2]},\"request_id\":\"r1\"}}",
                "{\"text\":\"中文😀\",\"number\":5,\"flag\":true,\"date\":\"2017-07-14 10:40:00\","
                        + "\"item\":{\"number\":6},\"items\":[{\"number\":7},{\"text\":\"\"}],\"numbers\":[1,2],"
                        + "\"request_id\":\"r1\"}",
                "{\"request_id\":\"r1\",\"demo_get_response\":{\"numbers\":[1,2],\"items\":[{\"number\":\"7\"},{\"text\":\"\"}],"
                        + "\"item\":{\"number\":6.0},\"date\":1500000000000,\"flag\":\"true\",\"number\":\" 5 \","
                        + "\"text\":\"\\u4e2d\\u6587\\ud83d\\ude00\"}}",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><demo_get_response>\n <text>中文😀</text><number>5</number>"
                        + "<flag>true</flag><date>2017-07-14 10:40:00</date><item><number>6</number></item>"
                        + "<items list=\"true\"><demo><number>7</number></demo><demo><text/></demo></items>"
                        + "<numbers list=\"true\"><number>1</number><number>2</number></numbers>"
                        + "<request_id>r1</request_id></demo_get_response>");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTheSameValuesOutOfEveryForm(String body) {
        DemoAnswer demo = read(body);

        assertTrue(demo.answer.isSuccess());
        assertEquals("r1", demo.answer.requestId());
        assertEquals("中文😀", demo.text);
        assertEquals(5L, demo.number);
        assertEquals(true, demo.flag);
        assertEquals(new Date(1_500_000_000_000L), demo.date);
        assertEquals(6L, demo.item.number);
        assertEquals(2, demo.items.size());
        assertEquals(7L, demo.items.get(0).number);
        assertEquals("", demo.items.get(1).text);
        assertEquals(List.of(1L, 2L), demo.numbers);
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_response\":{\"code\":50,\"msg\":\"Remote service error\",\"sub_code\":\"isv.invalid-parameter\","
                        + "\"sub_msg\":\"非法参数\",\"request_id\":\"r2\"}}",
                "{\"request_id\":\"r2\",\"code\":50,\"msg\":\"Remote service error\",\"sub_code\":\"isv.invalid-parameter\","
                        + "\"sub_msg\":\"非法参数\"}",
                "<error_response>\n    <code>50</code>\n    <msg>Remote service error</msg>\n"
                        + "    <sub_code>isv.invalid-parameter</sub_code>\n    <sub_msg>非法参数</sub_msg><request_id>r2</request_id>"
                        + "\n</error_response>"
            })
    void readsARefusalOutOfEveryForm(String body) {
        Answer answer = read(body).answer;

        assertFalse(answer.isSuccess());
        assertEquals("50", answer.code());
        assertEquals("Remote service error", answer.msg());
        assertEquals("isv.invalid-parameter", answer.subCode());
        assertEquals("非法参数", answer.subMsg());
        assertEquals("r2", answer.requestId());
    }

    @Test
    void keepsNumbersAndStructuresExactlyWhereTextIsDocumented() {
        assertEquals("1.10", read("{\"demo_get_response\":{\"text\":1.10}}").text);
        assertEquals("false", read("{\"demo_get_response\":{\"text\":false}}").text);
        assertEquals("{\"a\": [1]}", read("{\"demo_get_response\":{\"text\":{\"a\": [1]}}}").text);
        assertEquals("[1,{}]", read("{\"demo_get_response\":{\"json\": [1,{}] }}").json);
        assertEquals("\"中\"", read("{\"demo_get_response\":{\"raw\":\"中\"}}").raw);
        assertEquals(
                "{\"a\":\"1\",\"b\":[\"2\",\"3\"]}",
                read("<demo_get_response><raw><a>1</a><b>2</b><b>3</b></raw></demo_get_response>").raw);
    }

    @Test
    void readsTheOtherSpellingsOfABoolean() {
        assertEquals(true, read("{\"demo_get_response\":{\"flag\":1}}").flag);
        assertEquals(false, read("{\"demo_get_response\":{\"flag\":\"0\"}}").flag);
        assertEquals(false, read("<demo_get_response><flag>FALSE</flag></demo_get_response>").flag);
    }

    @Test
    void tellsNullFromEmpty() {
        DemoAnswer demo = read(
                "{\"demo_get_response\":{\"text\":null,\"number\":null,\"item\":null,\"items\":null,\"numbers\":{}}}");

        assertNull(demo.text);
        assertNull(demo.number);
        assertNull(demo.item);
        assertNull(demo.items);
        assertEquals(List.of(), demo.numbers);
    }

    @Test
    void leavesNullsOutOfListsAndKeepsTheOrder() {
        assertEquals(List.of(1L, 2L), read("{\"demo_get_response\":{\"numbers\":[1,null,2,\"\"]}}").numbers);
        assertEquals(List.of(), read("{\"demo_get_response\":{\"numbers\":{\"number\":[null]}}}").numbers);
    }

    @Test
    void givesListsThatCannotBeChanged() {
        List<Long> numbers = read("{\"demo_get_response\":{\"numbers\":[1]}}").numbers;
        assertThrows(UnsupportedOperationException.class, () -> numbers.add(2L));
    }

    @Test
    void readsAnswersThatBeginWithAByteOrderMark() {
        assertEquals("{\"a\":1}", read("\uFEFF{\"demo_get_response\":{\"raw\":{\"a\":1}}}").raw);
        assertEquals("x", read("\uFEFF<demo_get_response><text>x</text></demo_get_response>").text);
    }

    @Test
    void readsOtherCharacterSets() {
        byte[] body = "{\"demo_get_response\":{\"text\":\"中文\"}}".getBytes(Charset.forName("GBK"));
        ReceivedAnswer received = new ReceivedAnswer(API, body, Charset.forName("GBK"), Map.of());

        assertEquals("中文", AnswerReader.read(received, UnknownFields.IGNORED, DemoAnswer::new).text);
    }

    private DemoAnswer read(String body) {
        return DemoAnswer.read(body, (api, path) -> unknown.add(path));
    }
}
