package dev.topaz.runtime.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.FileItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    /** Reads a quoted name both ways: with a backslash as an escape, and as a character. */
    private static final Pattern DISPOSITION =
            Pattern.compile("Content-Disposition: form-data; name=\"([^\"\\\\]*)\"(?:; filename=\"([^\"\\\\]*)\")?");

    /** A part as a strict reader finds it. */
    private record Part(String name, String fileName, String type, String value) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a\"b",
                "a\"; filename=\"evil.jsp",
                "ends in a backslash\\",
                "a\\\"b",
                "a\rb",
                "a\nb",
                "a\r\nContent-Type: text/html\r\n\r\nevil",
                "a\r\n--topaz-\r\nContent-Disposition: form-data; name=\"admin\"\r\n\r\ntrue",
                "a\u0000b\u001f\u007f",
                "中文 名字.png",
                "emoji \uD83D\uDE00",
                "a\u0085b\u2028c",
                "100%25"
            })
    void letsNothingBeginAPartOrAHeaderOfItsOwn(String hostile) throws Exception {
        Params params = new Params();
        params.add(hostile, "first " + hostile);
        params.add("zz", hostile);
        MultipartForm form = new MultipartForm(params);
        form.file(hostile, new FileItem(hostile, hostile.getBytes(StandardCharsets.UTF_8), hostile));
        List<Part> parts = parts(form);

        assertEquals(3, parts.size(), parts.toString());
        String name = encoded(hostile);
        boolean first = hostile.compareTo("zz") < 0;
        Part named = new Part(name, null, "text/plain; charset=UTF-8", "first " + hostile);
        Part plain = new Part("zz", null, "text/plain; charset=UTF-8", hostile);
        assertEquals(first ? named : plain, parts.get(0));
        assertEquals(first ? plain : named, parts.get(1));
        assertEquals(new Part(name, name, FileItem.DEFAULT_MIME_TYPE, hostile), parts.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/vnd.ms-excel", "text/plain; charset=UTF-8", "image/svg+xml"})
    void keepsAMediaType(String type) throws Exception {
        MultipartForm form = new MultipartForm(new Params());
        form.file("image", new FileItem("a", new byte[] {1}, type));

        assertEquals(type, parts(form).get(0).type());
    }

    @Test
    void knowsItsLengthUnlessAFileDoesNot() throws Exception {
        Params params = new Params();
        params.add("a", "值");
        MultipartForm form = new MultipartForm(params);
        form.file("b", new FileItem("b.png", new byte[1000]));
        assertEquals(OptionalLong.of(read(form).length), form.length());

        form.file("c", new FileItem("c.png", new ByteArrayInputStream(new byte[1000])));
        assertEquals(OptionalLong.empty(), form.length());
    }

    @Test
    void givesTheSameBytesEachTime() throws Exception {
        MultipartForm form = new MultipartForm(new Params());
        form.file("b", new FileItem("b.png", new byte[] {1, 2, 3}));

        assertEquals(
                new String(read(form), StandardCharsets.ISO_8859_1),
                new String(read(form), StandardCharsets.ISO_8859_1));
    }

    @Test
    void opensAFileWhenItsTurnComesAndClosesItWithTheForm(@TempDir Path folder) throws Exception {
        List<String> events = new ArrayList<>();
        MultipartForm form = new MultipartForm(new Params());
        form.file("a", new FileItem("a.png", () -> watched(events, "a"), "image/png"));
        form.file("b", new FileItem("b.png", () -> watched(events, "b"), "image/png"));
        form.file("c", new FileItem(folder.resolve("absent.png")));
        try (InputStream in = form.open()) {
            assertEquals(List.of(), events);
            while (events.isEmpty()) {
                in.read();
            }
            assertEquals(List.of("open a"), events);
            assertThrows(IOException.class, in::readAllBytes);
        }
        assertEquals(List.of("open a", "close a", "open b", "close b"), events);
    }

    @Test
    void drawsEachBoundaryAnew() {
        assertFalse(
                new MultipartForm(new Params()).contentType().equals(new MultipartForm(new Params()).contentType()));
    }

    private static InputStream watched(List<String> events, String name) {
        events.add("open " + name);
        return new ByteArrayInputStream(new byte[] {1}) {
            @Override
            public void close() {
                events.add("close " + name);
            }
        };
    }

    /** Every control character, the quote and the backslash, written out one by one. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(c -> {
            boolean harmless = c >= 0x20 && c != 0x7f && c != '"' && c != '\\';
            text.append(harmless ? String.valueOf((char) c) : String.format("%%%02X", c));
        });
        return text.toString();
    }

    private static byte[] read(MultipartForm form) throws IOException {
        try (InputStream in = form.open()) {
            return in.readAllBytes();
        }
    }

    private static List<Part> parts(MultipartForm form) throws IOException {
        String boundary = form.contentType().substring("multipart/form-data; boundary=".length());
        String body = new String(read(form), StandardCharsets.UTF_8);
        assertTrue(body.startsWith("--" + boundary + "\r\n"), body);
        assertTrue(body.endsWith("\r\n--" + boundary + "--\r\n"), body);
        List<Part> parts = new ArrayList<>();
        String inner = body.substring(boundary.length() + 4, body.length() - boundary.length() - 8);
        for (String part : inner.split(Pattern.quote("\r\n--" + boundary + "\r\n"), -1)) {
            int end = part.indexOf("\r\n\r\n");
            String[] headers = part.substring(0, end).split("\r\n", -1);
            assertEquals(2, headers.length, part);
            Matcher disposition = DISPOSITION.matcher(headers[0]);
            assertTrue(disposition.matches(), headers[0]);
            assertTrue(headers[1].startsWith("Content-Type: "), headers[1]);
            parts.add(new Part(
                    disposition.group(1),
                    disposition.group(2),
                    headers[1].substring("Content-Type: ".length()),
                    part.substring(end + 4)));
        }
        return parts;
    }
}
