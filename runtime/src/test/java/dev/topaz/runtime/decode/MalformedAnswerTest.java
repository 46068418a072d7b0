package dev.topaz.runtime.decode;

import static dev.topaz.runtime.decode.DemoAnswer.read;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no answer, or whose values do not fit; no message quotes them. */
class MalformedAnswerTest {
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

    /** The message has the line and the column; the cause says in which part of the reader it was found. */
    @Test
    void keepsWhatTheReaderOfJsonFound() {
        DecodeException e = assertThrows(DecodeException.class, () -> read("{\"demo_get_response\":{\"text\":\"x\"}"));

        assertInstanceOf(JsonException.class, e.getCause());
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
}
