package dev.topaz.spec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes text in UTF-16, as some editors save it: by its byte order mark, or by the zero bytes of its Latin letters. */
public final class Utf16 {
    /** Names, types and line ends make up more than a tenth of any page. */
    private static final int MIN_LATIN_SHARE = 10;

    private Utf16() {}

    /** Returns the text without its byte order mark; empty if the bytes are not UTF-16. */
    public static Optional<String> decode(byte[] bytes) {
        return guess(bytes).flatMap(charset -> {
            try {
                return Optional.of(Utf8Text.withoutMark(
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
            } catch (CharacterCodingException e) {
                return Optional.empty(); // the caller says that it is not UTF-8
            }
        });
    }

    static Optional<Charset> guess(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFFFE || mostlyZero(bytes, 1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return mark == 0xFEFF || mostlyZero(bytes, 0) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean mostlyZero(byte[] bytes, int offset) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            zeros += bytes[i + offset] == 0 ? 1 : 0;
            others += bytes[i + 1 - offset] == 0 ? 1 : 0;
        }
        return zeros > bytes.length / MIN_LATIN_SHARE && zeros > others * MIN_LATIN_SHARE;
    }
}
