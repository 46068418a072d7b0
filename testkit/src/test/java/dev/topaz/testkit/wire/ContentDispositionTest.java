package dev.topaz.testkit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of parts, as clients of several languages write them. */
class ContentDispositionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Content-Disposition: form-data; name=\"media\"; filename=\"图.png\"|media|图.png",
                "Content-Disposition:form-data;name=\"media\";filename=\"a.png\"|media|a.png",
                "content-disposition: form-data; name=media|media|",
                "Content-Disposition: form-data; name=media; filename=a.png; filename*=utf-8''a.png|media|a.png",
                "Content-Disposition: form-data; name=\"media\"; filename*=utf-8''%E5%9B%BE+1.png|media|图+1.png",
                "Content-Disposition: file; name=\"media\"; filename=\"a.png\"|media|a.png",
                "Content-Disposition: form-data; name=\"media\"; filename=\"a\\\"b\\\\c.png\"|media|a\"b\\c.png",
                "Content-Disposition: form-data; name=\"media\"; filename=\"C:\\dir\\a.png\"|media|C:\\dir\\a.png",
                "Content-Disposition: form-data; name=\"a;b=c\"; filename=\"\"|a;b=c|``",
                "Content-Type: text/plain; name=\"media\"||"
            })
    void areReadAsTheyAreMeant(String header, String name, String fileName) {
        String head = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String otherHeadFirst = "Content-Type: text/plain; charset=utf-8\r\n" + head;

        ContentDisposition expected = new ContentDisposition(Optional.ofNullable(name), Optional.ofNullable(fileName));
        assertEquals(expected, ContentDisposition.of(head));
        assertEquals(expected, ContentDisposition.of(otherHeadFirst));
    }

    @Test
    void aHeadWithoutTheHeaderHasNoNames() {
        assertEquals(new ContentDisposition(Optional.empty(), Optional.empty()), ContentDisposition.of(""));
    }
}
