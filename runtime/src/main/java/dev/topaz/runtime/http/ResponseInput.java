package dev.topaz.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a server sends, read through one buffer. Never quotes what it has read. */
final class ResponseInput {
    private static final int FIRST_SIZE = 8 * 1024;
    private static final int READ_SIZE = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int position;
    private int limit;

    ResponseInput(InputStream in) {
        this.in = in;
    }

    /** Returns whether bytes have been read that nobody has asked for. */
    boolean hasBuffered() {
        return position < limit;
    }

    /** Reads what has arrived into the buffer, at least one byte. Returns false at the end of the stream. */
    boolean fill() throws IOException {
        makeRoom();
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }

    /** Takes a byte that was read past this buffer. */
    void append(byte read) {
        makeRoom();
        buffer[limit++] = read;
    }

    private void makeRoom() {
        if (position == limit) {
            position = 0;
            limit = 0;
        } else if (limit == buffer.length) {
            byte[] target = position > 0 ? buffer : new byte[buffer.length * 2];
            System.arraycopy(buffer, position, target, 0, limit - position);
            buffer = target;
            limit -= position;
            position = 0;
        }
    }

    /**
     * Reads a line without its end.
     *
     * @throws MalformedAnswerException if the line is longer than that
     * @throws EOFException if the stream ends before the line does
     */
    String line(int maxLength) throws IOException {
        for (int scanned = 0; ; ) {
            int end = indexOfNewline(position + scanned);
            int length = (end < 0 ? limit : end) - position;
            if (length > maxLength) {
                throw new MalformedAnswerException("a line of its head is longer than " + maxLength + " bytes");
            }
            if (end >= 0) {
                return takeLine(end);
            }
            scanned = length;
            if (!fill()) {
                throw new EOFException();
            }
        }
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private String takeLine(int end) {
        int last = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
        String line = new String(buffer, position, last - position, StandardCharsets.ISO_8859_1);
        position = end + 1;
        return line;
    }

    /**
     * Reads so many bytes. Memory is taken as they arrive, not as they are announced.
     *
     * @throws EOFException if the stream ends before
     */
    byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, READ_SIZE)];
        for (int filled = 0; filled < length; ) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            int read = read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                throw new EOFException();
            }
            filled += read;
        }
        return bytes;
    }

    /**
     * Copies so many bytes.
     *
     * @throws EOFException if the stream ends before
     */
    void copy(int length, ByteArrayOutputStream target) throws IOException {
        for (int left = length; left > 0; ) {
            if (position == limit && !fill()) {
                throw new EOFException();
            }
            int copied = Math.min(left, limit - position);
            target.write(buffer, position, copied);
            position += copied;
            left -= copied;
        }
    }

    /** Reads some bytes; returns -1 at the end of the stream. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (position == limit) {
            return in.read(target, offset, Math.min(length, READ_SIZE));
        }
        int read = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, read);
        position += read;
        return read;
    }
}
