package dev.topaz.testkit.wire;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes the bytes of a request as the platform does: as UTF-8, even if the client declares another character set. */
final class Utf8Text {
    private Utf8Text() {}

    /** @throws IllegalArgumentException for bytes that are not UTF-8, such as those of GBK */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the request is not encoded in UTF-8", e);
        }
    }

    /**
     * Decodes a name or value of a query or a form.
     *
     * @throws IllegalArgumentException for a malformed escape, and for escapes of bytes that are not UTF-8
     */
    static String decodeForm(String encoded) {
        String bytes = new String(encoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return decode(URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
    }
}
