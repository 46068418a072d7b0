package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A content is read inside something else, which no message speaks of. */
class ContentReaderTest {
    private static final String TOPIC = "demo_trade_DemoPaid";
    private static final FieldNames NAMES = FieldNames.of("tid");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"tid\":\"five\"}|cannot be read: /tid: a whole number of 64 bits was expected",
                "{\"tid\":[5]}|cannot be read: /tid: a single value was expected",
                "{'tid':5}|cannot be read: it is not well-formed JSON at line 1, column 2",
                "~{\"tid\":5,\n \"a\" 1}~|cannot be read: it is not well-formed JSON at line 2, column 6",
                "[]|is not one JSON object",
                "{\"tid\":5}}|is not one JSON object"
            })
    void aContentThatCannotBeReadIsToldWithItsPlace(String content, String reason) {
        MessageException e =
                assertThrows(MessageException.class, () -> ContentReader.read(TOPIC, content, ContentReaderTest::tid));

        assertEquals("the content of a message of " + TOPIC + " " + reason, e.getMessage());
    }

    private static long tid(Cursor fields) {
        long tid = 0;
        while (fields.nextField(NAMES) != Cursor.END) {
            Long number = fields.number();
            tid = number == null ? 0 : number;
        }
        return tid;
    }
}
