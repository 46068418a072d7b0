package dev.topaz.runtime.wire;

import dev.topaz.runtime.generated.FileContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The body of an upload: {@code multipart/form-data}, text parameters first, files read while they are sent.
 *
 * <p>Nothing in a name or a value can begin a part of its own: the boundary is drawn at random, and what could end a name is
 * percent-encoded, quotes and line ends as browsers do it, and the backslash as well, which some readers of forms take for
 * the beginning of an escape.
 */
public final class MultipartForm {
    /** A piece of the body. */
    private interface Piece {
        /** Returns the size in bytes; empty if it is unknown. */
        OptionalLong length();

        InputStream open() throws IOException;
    }

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?[\\w.+-]+=[\\w.+-]+)*");
    /** What a file is unless its maker says otherwise. */
    private static final String DEFAULT_MEDIA_TYPE = "application/octet-stream";

    private static final String HEX = "0123456789ABCDEF";

    private final String boundary = "topaz-" + UUID.randomUUID();
    private final List<Piece> pieces = new ArrayList<>();

    /** Creates a form that begins with the given text parameters. */
    public MultipartForm(Params params) {
        params.toMap()
                .forEach((name, value) -> bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + quoted(name) + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value
                        + "\r\n"));
    }

    /** Adds a file behind what is there. */
    public void file(String wireName, FileContent value) {
        bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(wireName) + "\"; filename=\""
                + quoted(value.getFileName()) + "\"\r\nContent-Type: " + mediaType(value) + "\r\n\r\n");
        pieces.add(file(value));
        bytes("\r\n");
    }

    /** Returns the value of the header {@code Content-Type}. */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Returns the size of the whole body in bytes; empty when a file is of unknown length. */
    public OptionalLong length() {
        long sum = end().length;
        for (Piece piece : pieces) {
            OptionalLong length = piece.length();
            if (!length.isPresent()) {
                return length;
            }
            sum += length.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** Returns the body from its first byte; each file is opened when its turn comes. */
    public InputStream open() {
        List<InputStream> streams = new ArrayList<>();
        pieces.forEach(piece -> streams.add(new LateInputStream(piece::open)));
        streams.add(new ByteArrayInputStream(end()));
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private byte[] end() {
        return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pieces.add(new Piece() {
            @Override
            public OptionalLong length() {
                return OptionalLong.of(bytes.length);
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    private static Piece file(FileContent item) {
        return new Piece() {
            @Override
            public OptionalLong length() {
                return item.length();
            }

            @Override
            public InputStream open() throws IOException {
                return item.open();
            }
        };
    }

    private static String quoted(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean endsAName = c < ' ' || c == 0x7f || c == '"' || c == '\\';
            if (endsAName) {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String mediaType(FileContent item) {
        return MEDIA_TYPE.matcher(item.getMimeType()).matches() ? item.getMimeType() : DEFAULT_MEDIA_TYPE;
    }
}
