package dev.topaz.runtime.utf8;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that grow, and take text without a detour through arrays of its own. */
public final class Utf8Buffer {
    private static final int INITIAL = 1024;
    private static final int MOST_BYTES_PER_CHAR = 3;
    /** In characters. For longer texts, to count is cheaper than to clear room for the worst case. */
    static final int SHORT = 1024;

    private static final int ASCII = 0x80;
    /** Up to here a character takes two bytes. */
    private static final int TWO_BYTES = 0x800;

    static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public Utf8Buffer() {
        this(INITIAL);
    }

    /** @param room for how many bytes, before it has to grow */
    public Utf8Buffer(int room) {
        bytes = new byte[room];
    }

    /** Appends a text in UTF-8; half a surrogate pair becomes {@code ?}, as everywhere in Java. */
    public void utf8(String text) {
        int length = text.length();
        byte[] into = room(length <= SHORT ? length * MOST_BYTES_PER_CHAR : bytesOf(text));
        int start = size;
        // Most texts are ASCII: this loop alone is small enough for the compiler to do its best.
        int i = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                break;
            }
            into[start + i] = (byte) c;
        }
        size = i == length ? start + i : encoded(text, i, into, start + i);
    }

    private static int encoded(String text, int from, byte[] into, int start) {
        int length = text.length();
        int at = start;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                into[at++] = (byte) c;
            } else if (c >= TWO_BYTES && !Character.isSurrogate(c)) {
                into[at] = (byte) (0xE0 | (c >> 12));
                into[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3F));
                into[at + 2] = (byte) (0x80 | (c & 0x3F));
                at += MOST_BYTES_PER_CHAR;
            } else {
                int point = codePoint(text, i);
                at = encoded(into, at, point);
                i += Character.charCount(point) - 1;
            }
        }
        return at;
    }

    /** Returns the greatest number of bytes that the text may take; half a surrogate pair takes fewer. */
    private static int bytesOf(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < ASCII ? 1 : c < TWO_BYTES || Character.isSurrogate(c) ? 2 : MOST_BYTES_PER_CHAR;
        }
        return Math.toIntExact(bytes);
    }

    /** Appends one ASCII character. */
    public void ascii(int c) {
        room(1)[size++] = (byte) c;
    }

    /** Turns every byte into two upper-case hexadecimal digits. */
    public void hex() {
        byte[] into = room(size);
        // From the end: the digits of one byte never reach those that are still to be read.
        for (int i = size - 1; i >= 0; i--) {
            byte b = into[i];
            into[2 * i] = HEX[(b >> 4) & 0xF];
            into[2 * i + 1] = HEX[b & 0xF];
        }
        size *= 2;
    }

    /** Appends bytes as they are. */
    public void bytes(byte[] more) {
        System.arraycopy(more, 0, room(more.length), size, more.length);
        size += more.length;
    }

    /** Appends what another buffer holds. */
    public void append(Utf8Buffer other) {
        System.arraycopy(other.bytes, 0, room(other.size), size, other.size);
        size += other.size;
    }

    /** Returns how many bytes there are. */
    public int size() {
        return size;
    }

    /** Returns how many bytes there can be before it has to grow. */
    public int capacity() {
        return bytes.length;
    }

    /** Hands the bytes to a digest. */
    public void feed(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    /** Holds the outcome of a digest, in place of all else. */
    public void take(MessageDigest digest) {
        cut(0);
        int length = digest.getDigestLength();
        try {
            size = digest.digest(room(length), 0, length);
        } catch (DigestException e) {
            throw new IllegalStateException(digest.getAlgorithm() + " is longer than it says", e);
        }
    }

    /** Forgets what stands behind that many bytes, and leaves no trace of it. */
    public void cut(int length) {
        Arrays.fill(bytes, length, size, (byte) 0);
        size = length;
    }

    /** Returns the bytes, copied. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Returns the text of bytes that are all ASCII. */
    // Deprecated as it knows no other character set: but on Java 8 it alone copies the bytes without a decoder.
    @SuppressWarnings("deprecation")
    public String toAscii() {
        return new String(bytes, 0, 0, size);
    }

    /** Returns the bytes themselves; what stands behind the size means nothing. */
    byte[] array() {
        return bytes;
    }

    /** Returns the bytes themselves, with room for that many more behind the size. */
    byte[] room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
        return bytes;
    }

    /** Says how far the room has been filled. */
    void upTo(int end) {
        size = end;
    }

    /** Returns the character at an index; {@code ?} for half a surrogate pair. */
    private static int codePoint(String text, int i) {
        int point = text.codePointAt(i);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
    }

    /** A character that takes one, two or four bytes. */
    private static int encoded(byte[] into, int from, int c) {
        int at = from;
        if (c < ASCII) {
            into[at++] = (byte) c;
            return at;
        }
        if (c < TWO_BYTES) {
            into[at++] = (byte) (0xC0 | (c >> 6));
        } else {
            into[at++] = (byte) (0xF0 | (c >> 18));
            into[at++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        into[at++] = (byte) (0x80 | (c & 0x3F));
        return at;
    }
}
