package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8TextTest {
    private static Utf8Text decode(String text, Charset charset) {
        return Utf8Text.decode("a.xml", text.getBytes(charset), SpecProblem.NOT_UTF8);
    }

    @Test
    void decodesTextWithAndWithoutAByteOrderMark() {
        assertEquals(new Utf8Text("单号", Optional.empty()), decode("单号", StandardCharsets.UTF_8));
        assertEquals(new Utf8Text("单号", Optional.empty()), decode("\uFEFF单号", StandardCharsets.UTF_8));
        assertEquals(new Utf8Text("", Optional.empty()), decode("", StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK, a.xml:3:1", "UTF-16LE, UTF-16, a.xml", "UTF-16BE, UTF-16, a.xml"})
    void anythingElseIsOneProblemThatSaysHowToSaveIt(String charset, String guess, String at) {
        Utf8Text text = decode("<api>\n<request/>\n<!-- 单号 -->\n</api>\n", Charset.forName(charset));

        assertEquals("", text.text());
        assertEquals(
                Optional.of(at + ": this is not UTF-8, but most likely " + guess + " [NOT_UTF8]\n"
                        + "  hint: save it as UTF-8, for example with: iconv -f " + guess + " -t UTF-8"),
                text.problem().map(Problem::toString));
    }

    @Test
    void aFileThatEndsInsideACharacterIsNotUtf8() {
        byte[] cut = {'a', (byte) 0xE5, (byte) 0x8D};

        assertEquals(
                List.of(SpecProblem.NOT_UTF8),
                Utf8Text.decode("a.xml", cut, SpecProblem.NOT_UTF8).problem().stream()
                        .map(Problem::code)
                        .toList());
    }
}
