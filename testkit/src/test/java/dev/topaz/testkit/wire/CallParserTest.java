package dev.topaz.testkit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the parameters of a call may stand. */
class CallParserTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    @ParameterizedTest
    @CsvSource({
        "method=m&sign=s&tid=5, '', ''",
        "method=m&sign=s, tid=5, application/x-www-form-urlencoded",
        "method=m, sign=s&tid=5, application/x-www-form-urlencoded;charset=utf-8",
        "'', method=m&sign=s&tid=5, ''",
        "tid=5, sign=s&method=m, APPLICATION/X-WWW-FORM-URLENCODED",
        "tid=5&method=m&sign=s, a text, text/plain"
    })
    void areTheSameInTheQueryAndInTheBody(String query, String body, String type) {
        WireCall call = CallParser.parse(query, type, bytes(body));

        assertEquals(Map.of("method", "m", "sign", "s"), call.protocol());
        assertEquals(Map.of("tid", "5"), call.params());
    }

    @Test
    void standInPartsAsWell() {
        WireCall call = CallParser.parse(
                "tid=5",
                PARTS,
                bytes("--b\r\nContent-Disposition: form-data; name=\"method\"\r\n\r\nm\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n名\r\n--b--\r\n"));

        assertEquals(Map.of("method", "m"), call.protocol());
        assertEquals(Map.of("tid", "5", "title", "名"), call.params());
    }

    @Test
    void areOfTheApplicationWhereTheQueryHasTheProtocols() {
        WireCall call = CallParser.parse("method=m&format=json", FORM, bytes("format=pdf&method=other"));

        assertEquals(Map.of("method", "m", "format", "json"), call.protocol());
        assertEquals(Map.of("method", "other", "format", "pdf"), call.params());
    }

    /** APIs document it as a parameter of their own; clients send that of the protocol in the query. */
    @Test
    void theTargetAppOfTheBodyIsOfTheApplication() {
        WireCall call = CallParser.parse("method=m", FORM, bytes("target_app_key=1"));

        assertEquals(Map.of("method", "m"), call.protocol());
        assertEquals(Map.of("target_app_key", "1"), call.params());
    }

    @Test
    void areTheBodysWhereTheApplicationRepeatsOne() {
        assertEquals(
                "2", CallParser.parse("tid=1", FORM, bytes("tid=2")).params().get("tid"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
