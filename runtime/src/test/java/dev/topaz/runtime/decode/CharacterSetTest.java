package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says of its character set, and which of it counts. */
class CharacterSetTest {
    private static final String DECLARED_AS_GBK = "<?xml version='1.0' encoding='GBK'?><a/>";

    @ParameterizedTest
    @CsvSource({"EFBBBF, UTF-8", "FEFF, UTF-16", "FFFE, UTF-16"})
    void aByteOrderMarkCountsMoreThanHeaderAndDeclaration(String mark, String expected) {
        byte[] body = marked(mark, DECLARED_AS_GBK);

        assertEquals(expected, CharacterSet.of("text/xml;charset=GB18030", body).name());
        assertEquals(
                expected,
                CharacterSet.of("application/json;charset=ISO-8859-1", body).name());
    }

    /** Half a mark, one byte of it wrong, or all of it behind the begin. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "EF", "EFBB", "EFBBBE", "EFBABF", "EEBBBF", "FE", "FF", "FEFE", "FFFF", "7BFEFF", "7BEFBBBF"
            })
    void whatIsNoMarkIsLeftToTheHeader(String bytes) {
        assertEquals(
                "GBK",
                CharacterSet.of("text/xml;charset=GBK", marked(bytes, "")).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;charset=UTF-8 | UTF-8",
                "APPLICATION/JSON;CHARSET=utf-8 | UTF-8",
                "text/javascript;charset=UTF-8 | UTF-8",
                "text/xml; charset=\"UTF-16BE\" | UTF-16BE",
                "text/xml; Charset = 'GB18030' ; q=1 | GB18030",
                "charset=ISO-8859-1 | ISO-8859-1"
            })
    void theHeaderCountsMoreThanTheDeclaration(String header, String expected) {
        assertEquals(expected, CharacterSet.of(header, bytes(DECLARED_AS_GBK)).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DECLARED_AS_GBK + " | GBK",
                "<?xml version=\"1.0\" encoding=\"UTF-16LE\" standalone=\"yes\"?><a/> | UTF-16LE",
                "<a encoding='GBK'/> | UTF-8",
                "<?xml version='1.0'?><a encoding='GBK'/> | UTF-8",
                "{\"a\":\"<?xml encoding='GBK'?>\"} | UTF-8",
                "[] | UTF-8"
            })
    void withoutBothTheDeclarationCounts(String body, String expected) {
        assertEquals(expected, CharacterSet.of("text/html", bytes(body)).name());
        assertEquals(expected, CharacterSet.of("", bytes(body)).name());
    }

    @Test
    void nothingIsUtf8() {
        assertEquals(StandardCharsets.UTF_8, CharacterSet.of("", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-set", "not a name!"})
    void anUnknownSetIsToldWithoutItsName(String name) {
        DecodeException e = assertThrows(
                DecodeException.class, () -> CharacterSet.of("text/xml;charset='" + name + "'", bytes("<a/>")));

        assertTrue(e.reason().contains("character set that this JDK does not know"), e.reason());
        assertTrue(e.getCause() instanceof IllegalArgumentException, String.valueOf(e.getCause()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] marked(String hex, String text) {
        Charset latin = StandardCharsets.ISO_8859_1;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            all.append((char) Integer.parseInt(hex.substring(i, i + 2), 16));
        }
        return all.append(text).toString().getBytes(latin);
    }
}
