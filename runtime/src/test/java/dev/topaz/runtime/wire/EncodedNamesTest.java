package dev.topaz.runtime.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.topaz.runtime.utf8.Utf8Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedNamesTest {
    private final EncodedNames names = new EncodedNames();

    /** The first two have the same hash, and so the same place. */
    @Test
    void everyNameIsItselfWhoeverHadItsPlace() {
        for (String name : List.of("Aa", "BB", "Aa", "名称 =&", "BB")) {
            Utf8Buffer signed = new Utf8Buffer();
            Utf8Buffer form = new Utf8Buffer();
            names.get(name).append(signed, form);

            assertEquals(name, signed.toString());
            assertEquals(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=", form.toString());
        }
    }

    @Test
    void aNameIsEncodedOnceAndALongOneIsNotKept() {
        assertSame(names.get("fields"), names.get(new String("fields".toCharArray())));
        String longName = "x".repeat(65);
        assertNotSame(names.get(longName), names.get(longName));
    }
}
