package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.json.JsonException.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of a text that are no UTF-8 are refused at the byte that is wrong. */
class WrongUtf8Test {
    /** The text begins in column 2, behind its quote. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two bytes without the second, C3 20, 3",
        "two bytes that one byte can say, C1 BF, 2",
        "three bytes without the second, E4 20 AD, 3",
        "three bytes without the third, E4 B8 20, 4",
        "three bytes that two bytes can say, E0 9F BF, 2",
        "half of a pair, ED A0 80, 2",
        "four bytes without the fourth, F0 9F 98 20, 5",
        "four bytes that three bytes can say, F0 8F BF BF, 2",
        "a byte that continues nothing, 80 20, 2",
        "a byte that is in no character, FF 20, 2",
        "beyond Unicode, F4 90 80 80, 2",
        "five bytes, F8 88 80 80, 2"
    })
    void isToldWhereItIs(String name, String bytes, int column) {
        JsonException e =
                assertThrows(JsonException.class, () -> reader(bytes, "\"").text());

        assertEquals(Fault.NOT_UTF_8, e.fault());
        assertEquals(1, e.line());
        assertEquals(column, e.column());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"two, C3, 3", "three, E4, 3", "three, E4 B8, 4", "four, F0 9F 98, 5"})
    void endsWithTheAnswer(String length, String bytes, int column) {
        JsonException e =
                assertThrows(JsonException.class, () -> reader(bytes, "").text());

        assertEquals(column, e.column());
    }

    private static JsonReader reader(String bytes, String end) {
        StringBuilder json = new StringBuilder("\"");
        for (String each : bytes.split(" ")) {
            json.append((char) Integer.parseInt(each, 16));
        }
        return new JsonReader(json.append(end).toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
