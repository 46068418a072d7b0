package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects that are not answers: nothing in them is the platform's, and places are those of the text. */
class JsonObjectsTest {
    /** Names that mean something around an answer. */
    private static final FieldNames NAMES =
            FieldNames.of("code", "sub_code", "request_id", "error_response", "demo_get_response");

    private static List<String> texts(Cursor fields) {
        List<String> texts = new ArrayList<>();
        while (fields.nextField(NAMES) != Cursor.END) {
            texts.add(fields.text());
        }
        return texts;
    }

    @Test
    void namesThatMeanSomethingInAnAnswerAreFieldsLikeAll() {
        String json = "{\"code\":1,\"sub_code\":\"isv.x\",\"request_id\":\"r\",\"error_response\":{},"
                + "\"demo_get_response\":{\"a\":1}}";

        assertEquals(List.of("1", "isv.x", "r", "{}", "{\"a\":1}"), JsonObjects.read(json, JsonObjectsTest::texts));
    }

    @Test
    void fieldsThatTheReaderDoesNotKnowArePassedOver() {
        assertEquals(List.of("5"), JsonObjects.read(" {\"a\":{\"code\":[1]},\"code\":5} ", JsonObjectsTest::texts));
        assertEquals(List.of(), JsonObjects.read("{}", JsonObjectsTest::texts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|the text is not one JSON object",
                "null|the text is not one JSON object",
                "[{}]|the text is not one JSON object",
                "{}{}|the text is not one JSON object",
                "{}}|the text is not one JSON object",
                "{\"code\":1|the text is not well-formed JSON at line 1, column 10",
                "~{\n\"code\":x}~|the text is not well-formed JSON at line 2, column 8"
            })
    void aTextThatIsNotOneObjectIsRefusedWithItsPlace(String json, String reason) {
        TopDecodeException e =
                assertThrows(TopDecodeException.class, () -> JsonObjects.read(json, JsonObjectsTest::texts));
        assertEquals(reason, e.getMessage());
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsPath() {
        TopDecodeException e = assertThrows(
                TopDecodeException.class,
                () -> JsonObjects.read("{\"code\":\"five\"}", fields -> {
                    fields.nextField(NAMES);
                    return fields.number();
                }));
        assertEquals("/code: a whole number of 64 bits was expected", e.getMessage());
    }
}
