package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private final DemoRequest request = new DemoRequest();

    @Test
    void headersOfOnesOwnAreTaken() {
        request.putHeaderParam("X-Own", "a\tb");

        assertEquals(Map.of("X-Own", "a\tb"), request.getHeaderMap());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "中", "Host", "content-length", "Transfer-Encoding"})
    void otherNamesAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> request.putHeaderParam(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\nb", "\u0000", "a\u007f", "淘宝", "é"})
    void valuesThatHttpCannotCarryAreRefusedAndNotRepeated(String value) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> request.putHeaderParam("X-Own", value));

        assertFalse(String.valueOf(refused.getMessage()).contains(value));
    }
}
