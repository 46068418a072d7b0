package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainObjectReaderTest {
    private static final FieldNames NAMES = FieldNames.of("text");

    @Test
    void readsAllFieldsAndPassesOverThoseThatNobodyKnows() {
        assertEquals("x", read(" {\"other\":{\"text\":[1]},\"text\":\"x\",\"last\":null} "));
        assertEquals("", read("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[{}]", "1", "null", "{}{}", "{} x"})
    void refusesWhatIsNotOneObject(String json) {
        DecodeException refusal = assertThrows(DecodeException.class, () -> read(json));
        assertEquals("the text is not one JSON object", refusal.getMessage());
    }

    @Test
    void saysWhereAnObjectIsMalformed() {
        DecodeException refusal = assertThrows(DecodeException.class, () -> read("{\"text\" \"x\"}"));
        assertEquals("the text is " + refusal.getCause().getMessage(), refusal.getMessage());
    }

    private static String read(String json) {
        return PlainObjectReader.read(json, in -> {
            String text = "";
            while (in.nextField(NAMES) != Cursor.END) {
                text = in.text();
            }
            return text;
        });
    }
}
