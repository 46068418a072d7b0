package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String API = "taobao.demo.get";

    private final List<String> unknown = new ArrayList<>();

    /** A reader as the processor writes it, with a field of each kind. */
    static final class Demo {
        private static final FieldNames FIELDS =
                FieldNames.of("text", "number", "flag", "date", "json", "raw", "item", "items", "numbers");

        final Answer answer;
        String text;
        Long number;
        Boolean flag;
        Date date;
        String json;
        String raw;
        Demo item;
        List<Demo> items;
        List<Long> numbers;

        Demo(Answer answer) {
            this.answer = answer;
            read(answer.fields());
        }

        Demo(Cursor in) {
            this.answer = null;
            read(in);
        }

        private void read(Cursor in) {
            for (int field = in.nextField(FIELDS); field != Cursor.END; field = in.nextField(FIELDS)) {
                switch (field) {
                    case 0 -> this.text = in.text();
                    case 1 -> this.number = in.number();
                    case 2 -> this.flag = in.bool();
                    case 3 -> this.date = in.date();
                    case 4 -> this.json = in.json();
                    case 5 -> this.raw = in.raw();
                    case 6 -> this.item = in.object(Demo::new);
                    case 7 -> this.items = in.list(each -> each.object(Demo::new));
                    case 8 -> this.numbers = in.list(Cursor::number);
                    default -> throw new AssertionError(field);
                }
            }
        }
    }

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
        Demo demo = read(body);

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

    /** All of these are successes, or escape as undocumented exceptions, in the official SDK. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{}",
                "{\"other_response\":{\"text\":\"x\"}}",
                "{\"request_id\":\"r\",\"other_response\":{\"text\":\"x\"}}",
                "{\"demo_get_response\":null}",
                "{\"demo_get_response\":\"x\"}",
                "{\"demo_get_response\":{\"text\":\"x\"}} trailing",
                "{\"demo_get_response\":{\"text\":\"x\"}",
                "{\"demo_get_response\":{\"text\":\"x\",}}",
                "<other_response/>",
                "<demo_get_response>",
                "<demo_get_response/><more/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><demo_get_response><text>&b;</text></demo_get_response>",
                "<html><body>502 Bad Gateway</body></html>",
                "Bad Gateway"
            })
    void neverTakesForASuccessWhatIsNone(String body) {
        assertThrows(DecodeException.class, () -> read(body));
    }

    @Test
    void takesAnEmptyRootForASuccessWithoutFields() {
        assertTrue(read("{\"demo_get_response\":{}}").answer.isSuccess());
        assertTrue(read("<demo_get_response/>").answer.isSuccess());
        assertTrue(read("{\"request_id\":\"r1\"}").answer.isSuccess());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"number\":1.5",
                "\"number\":\"abc\"",
                "\"number\":true",
                "\"number\":9223372036854775808",
                "\"number\":\"1e999999999\"",
                "\"flag\":\"yes\"",
                "\"flag\":2",
                "\"date\":\"soon\"",
                "\"date\":1.5",
                "\"item\":5",
                "\"items\":7",
                "\"numbers\":{\"number\":[1],\"more\":[2]}"
            })
    void namesTheFieldWhoseValueDoesNotFit(String field) {
        DecodeException e = assertThrows(DecodeException.class, () -> read("{\"demo_get_response\":{" + field + "}}"));

        String name = field.substring(1, field.indexOf('"', 1));
        assertTrue(e.getMessage().startsWith("/demo_get_response/" + name), e.getMessage());
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
        Demo demo = read(
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
    void reportsFieldsThatNoDocumentNames() {
        Demo json = read(
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
        Demo demo = read("{\"a\":1,\"request_id\":\"r\",\"demo_get_response\":{\"text\":\"x\",\"b\":2},\"c\":3}");

        assertEquals("x", demo.text);
        assertEquals("r", demo.answer.requestId());
        assertEquals(List.of("/a", "/c", "/demo_get_response/b"), unknown);
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
                        Demo::new));
        assertEquals(mine, e.getCause());
        assertTrue(e.getMessage().contains("/demo_get_response/new"), e.getMessage());
    }

    @Test
    void isARefusalWhenAnErrorStandsBesideTheRoot() {
        Answer answer = read("{\"demo_get_response\":{\"text\":\"x\"},\"error_response\":{\"code\":15}}").answer;

        assertFalse(answer.isSuccess());
        assertEquals("15", answer.code());
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

        assertEquals("中文", AnswerReader.read(received, UnknownFields.IGNORED, Demo::new).text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"new\":", "[", "{\"item\":{\"item\":"})
    void refusesAnswersThatNestWithoutEnd(String opening) {
        String body = "{\"demo_get_response\":{\"new\":" + opening.repeat(10_000);
        assertThrows(DecodeException.class, () -> read(body));
    }

    @Test
    void refusesElementsThatNestWithoutEnd() {
        assertThrows(DecodeException.class, () -> read("<demo_get_response>" + "<item>".repeat(10_000)));
    }

    @Test
    void refusesANumberOfFourHundredThousandDigits() {
        String body = "{\"demo_get_response\":{\"number\":" + "9".repeat(400_000) + "}}";
        assertThrows(DecodeException.class, () -> read(body));
    }

    @Test
    void neverQuotesTheAnswerInAMessage() {
        DecodeException e = assertThrows(
                DecodeException.class, () -> read("{\"demo_get_response\":{\"number\":\"13800000000x\"}}"));
        assertFalse(e.getMessage().contains("13800000000"), e.getMessage());
        DecodeException broken =
                assertThrows(DecodeException.class, () -> read("{\"demo_get_response\":{\"text\":13800000000x}}"));
        assertFalse(broken.getMessage().contains("13800000000"), broken.getMessage());
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

            assertTrue(WireFormat.isResponseRoot(root, api), root);
            assertFalse(WireFormat.isResponseRoot(root + "x", api), root);
            assertFalse(WireFormat.isResponseRoot("x" + root, api), root);
            assertFalse(WireFormat.isResponseRoot(root.replaceFirst(".", "-"), api), root);
            assertFalse(WireFormat.isResponseRoot(api, api), root);
            assertFalse(WireFormat.isResponseRoot("error_response", api), root);
        }
    }

    private Demo read(String body) {
        ReceivedAnswer received =
                new ReceivedAnswer(API, body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Map.of());
        return AnswerReader.read(received, (api, path) -> unknown.add(path), Demo::new);
    }
}
