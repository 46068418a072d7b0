package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiSourceTest {
    @Test
    void leavesAsciiAsItIs() {
        String source = "/** A \\ and a ~. */\n";

        assertSame(source, AsciiSource.of(source));
    }

    /** Java Language Specification, section 3.3: an escape begins behind an even number of backslashes. */
    @ParameterizedTest
    @CsvSource({
        "a\u4E2D, a\\u4e2d",
        "\u007F~, \\u007f~",
        "\\\u4E2D, \\\\\\u4e2d",
        "\\\\\u4E2D, \\\\\\u4e2d",
        "\\a\u4E2D, \\a\\u4e2d",
        "\uD83D\uDE00, \\ud83d\\ude00"
    })
    void writesAnEscapeThatCompilersSee(String source, String escaped) {
        assertEquals(escaped, AsciiSource.of(source));
    }
}
