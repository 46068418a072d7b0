package dev.topaz.testkit.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.testkit.wire.WireCall;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an exchange holds no secret and no personal data, and still reads as its types do. */
class MaskTest {
    private final Mask mask = Mask.of(new WireCall(
            Map.of("app_key", "87654321", "session", "the-session", "sign", "ABCDEF", "method", "x"),
            Map.of(),
            Map.of(),
            ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"x\",\"tid\":5}|{\"title\":\"x\",\"tid\":5}",
                "{\"buyer_nick\":\"somebody\"}|{\"buyer_nick\":\"***\"}",
                "{\"buyer_id\":12345}|{\"buyer_id\":0}",
                "{\"mobile\":\"13800000000\"}|{\"mobile\":\"0\"}",
                "{\"birthday\":\"1990-05-06 00:00:00\"}|{\"birthday\":\"1970-01-01 00:00:00\"}",
                "{\"contact\":true,\"phone\":null}|{\"contact\":true,\"phone\":null}",
                "{\"receiver\":{\"city\":\"Hangzhou\",\"n\":1.50}}|{\"receiver\":{\"city\":\"***\",\"n\":0}}",
                "{\"mobile\":{\"string\":[\"a\",\"b\"]}}|{\"mobile\":{\"string\":[\"***\",\"***\"]}}",
                "{\"ext\":\"{\\\"phone\\\":\\\"x\\\",\\\"a\\\":1}\"}|{\"ext\":\"{\\\"phone\\\":\\\"***\\\",\\\"a\\\":1}\"}",
                "{\"m\":\"the-session of 87654321\",\"k\":87654321}|{\"m\":\"*** of ***\",\"k\":0}",
                "{\"price\":1.10,\"big\":12345678901234567890}|{\"price\":1.10,\"big\":12345678901234567890}"
            })
    void masksAnAnswer(String answer, String kept) {
        assertEquals(
                kept,
                Fixture.of(call(Map.of()), 200, "application/json", answer).body());
    }

    @Test
    void masksXmlInTheSameWay() {
        assertEquals(
                Optional.of(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><r><a list=\"true\"><b>1 &lt; 2</b><b>the ***</b></a>"
                                + "<receiver><city>***</city><n>0</n></receiver><empty></empty></r>"),
                MaskedXml.write(
                        mask,
                        "<r>\n <a list=\"true\"><b>1 &lt; 2</b><b><![CDATA[the the-session]]></b></a>\n"
                                + "<receiver><city>x</city><n>7</n></receiver><empty/></r>"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"<!DOCTYPE r [<!ENTITY e \"x\">]><r>&e;</r>", "<r>", "plain text", "`\"a string\"`", "5"})
    void keepsNothingThatItDoesNotUnderstand(String answer) {
        assertEquals(
                "(not kept: neither JSON nor XML)",
                Fixture.of(call(Map.of()), 200, "text/plain", answer).body());
    }

    @Test
    void masksParameters() {
        Map<String, String> params = Map.of(
                "title", "x",
                "buyer_nick", "somebody",
                "order", "{\"receiver\":{\"name\":\"x\"},\"id\":5}",
                "note", "the-session");

        assertEquals(
                Map.of(
                        "title", "x",
                        "buyer_nick", "***",
                        "order", "{\"receiver\":{\"name\":\"***\"},\"id\":5}",
                        "note", "***"),
                FixtureKey.of(call(params)).params());
    }

    private static WireCall call(Map<String, String> params) {
        return new WireCall(
                Map.of("app_key", "87654321", "session", "the-session", "sign", "ABCDEF", "method", "x"),
                params,
                Map.of(),
                "");
    }
}
