package dev.topaz.benchmarks.call;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The calls that come in on one connection, each passed over to its end. Looks at few bytes more than once and makes nothing: what the
 * server does is part of every call that is measured.
 */
final class IncomingCalls {
    private static final int LARGEST_HEAD = 64 * 1024;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    /** Turns a letter of ASCII into a small one. */
    private static final int SMALL = 0x20;

    private final InputStream in;
    private final byte[] bytes = new byte[LARGEST_HEAD];
    /** How many bytes of the next call are there. */
    private int filled;

    IncomingCalls(InputStream in) {
        this.in = in;
    }

    /** Passes over the next call; false at the end of the connection. */
    boolean next() throws IOException {
        int headEnd = endOfHead(0);
        while (headEnd < 0) {
            int before = filled;
            if (!fill()) {
                return false;
            }
            headEnd = endOfHead(Math.max(0, before - 3));
        }
        int end = headEnd + bodyLength(headEnd);
        if (end > filled) {
            in.skipNBytes(end - filled);
            filled = 0;
        } else {
            System.arraycopy(bytes, end, bytes, 0, filled - end);
            filled -= end;
        }
        return true;
    }

    private boolean fill() throws IOException {
        int read = in.read(bytes, filled, bytes.length - filled);
        if (read < 0 && filled > 0) {
            throw new EOFException("the connection ended within a call");
        }
        filled += Math.max(0, read);
        return read > 0;
    }

    /** Returns where the body begins; -1 as long as the end of the head is not there. */
    private int endOfHead(int from) {
        for (int i = from; i + 4 <= filled; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int bodyLength(int headEnd) {
        for (int i = 0; i < headEnd; i++) {
            if (bytes[i] == '\r' && isLength(i)) {
                return number(i + LENGTH.length);
            }
        }
        return 0;
    }

    private boolean isLength(int start) {
        for (int i = 0; i < LENGTH.length; i++) {
            int small = Character.isUpperCase(bytes[start + i]) ? bytes[start + i] | SMALL : bytes[start + i];
            if (small != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int start) {
        int number = 0;
        for (int i = start; bytes[i] != '\r'; i++) {
            if (bytes[i] != ' ') {
                number = number * 10 + bytes[i] - '0';
            }
        }
        return number;
    }
}
