package dev.topaz.testkit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines, up to so many bytes in all. */
final class Lines {
    private final InputStream in;
    private int left;

    Lines(InputStream in, int mostBytes) {
        this.in = in;
        this.left = mostBytes;
    }

    /**
     * Returns the next line without its end.
     *
     * @throws EOFException when the stream ends before the line does
     * @throws BadRequest 431 when there is more than is taken in
     */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException("the connection ended within a line");
            }
            if (--left < 0) {
                throw new BadRequest(431, "the request line and headers are too long");
            }
            if (read == '\n') {
                return withoutReturn(line);
            }
            line.append((char) read);
        }
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        String text = last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
        // Bytes arrived as characters of ISO 8859-1; some clients send names of their users in UTF-8.
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
