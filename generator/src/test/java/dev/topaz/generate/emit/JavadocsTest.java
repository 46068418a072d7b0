package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "ends */ here → ends *&#47; here",
                "*//* → *&#47;/&#42;",
                "\\u002a/ → &#92;u002a/",
                "@see X → &#64;see X",
                "{@code x} → &#123;&#64;code x&#125;",
                "<b>&amp; → &lt;b&gt;&amp;amp;",
                "$L $$ → $L $$"
            })
    void takesTheEdgeOffHostileProse(String prose, String expected) {
        assertEquals(expected, Javadocs.line(prose));
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertEquals("ab c", Javadocs.line("a\u0000\u200B\u202Eb\u2028c\uD800"));
    }

    @Test
    void neverEndsACommentNorBeginsAnEscape() {
        Random random = new Random(20261123);
        String hostile = "*/\\u@<>{}&a ";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder prose = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                prose.append(hostile.charAt(random.nextInt(hostile.length())));
            }
            String line = Javadocs.line(prose.toString());

            assertFalse(line.contains("*/") || line.contains("/*") || line.contains("\\"), line);
        }
    }
}
