package dev.topaz.runtime.utf8;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts long enough that their bytes are counted first. */
class LongTextTest {
    private static final int MANY = 3000;

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "=&/", "\u00e9", "\u4e2d\u6587", "\ud83d\ude00", "a\u4e2d\u00e9\ud83d\ude00%"})
    void areEncodedAsShortOnesAre(String part) {
        String text = part.repeat(MANY);
        Utf8Buffer plain = new Utf8Buffer(1);
        plain.utf8(text);
        Utf8Buffer form = new Utf8Buffer(1);
        FormText.append(form, text);

        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), plain.toByteArray());
        assertEquals(URLEncoder.encode(text, StandardCharsets.UTF_8), form.toString());
    }

    @Test
    void takeNoMoreRoomThanTheirBytes() {
        String text = "a".repeat(10_000_000);
        Utf8Buffer plain = new Utf8Buffer(1);
        plain.utf8(text);
        Utf8Buffer form = new Utf8Buffer(1);
        FormText.append(form, text);

        assertTrue(plain.capacity() <= text.length() + 1, "capacity " + plain.capacity());
        // Every character is written as an escape would be, so two bytes may stand behind the last one.
        assertTrue(form.capacity() <= text.length() + 2, "capacity " + form.capacity());
    }
}
