package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects the bytes of a request, so that they leave in one write. */
final class RequestBuffer {
    private static final int FIRST_SIZE = 2 * 1024;
    /** What an idle connection may keep. */
    private static final int MAX_KEPT = 64 * 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    void clear() {
        length = 0;
        if (bytes.length > MAX_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    RequestBuffer ascii(String text) {
        int textLength = text.length();
        reserve(textLength);
        for (int i = 0; i < textLength; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += textLength;
        return this;
    }

    RequestBuffer bytes(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    int length() {
        return length;
    }

    /** Writes everything at once, and is empty then. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
