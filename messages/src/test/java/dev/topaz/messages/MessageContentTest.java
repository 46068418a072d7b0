package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contents that are not what the document of their topic says. */
class MessageContentTest {
    private static final String TOPIC = "demo_trade_DemoPaid";
    private static final FieldNames NAMES = FieldNames.of("tid");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"tid\":\"five\"}|cannot be read: /tid: a whole number of 64 bits was expected",
                "{\"tid\":[5]}|cannot be read: /tid: a single value was expected",
                "{'tid':5}|cannot be read: the text is not well-formed JSON at line 1, column 2",
                "~{\"tid\":5,\n \"a\" 1}~|cannot be read: the text is not well-formed JSON at line 2, column 6",
                "[]|cannot be read: the text is not one JSON object",
                "{\"tid\":5}}|cannot be read: the text is not one JSON object"
            })
    void aContentThatCannotBeReadIsToldWithItsPlace(String content, String reason) {
        MessageException e = assertThrows(
                MessageException.class, () -> MessageContent.read(TOPIC, content, MessageContentTest::tid));

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
