package dev.topaz.runtime.http;

import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** As many zeros as wanted, without holding them; knows how many of its kind are not closed. */
public final class Zeros extends InputStream {
    private static final AtomicInteger OPEN = new AtomicInteger();

    private long left;
    private boolean closed;

    public Zeros(long length) {
        this.left = length;
        OPEN.incrementAndGet();
    }

    public static int open() {
        return OPEN.get();
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + read, (byte) 0);
        left -= read;
        return read;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            OPEN.decrementAndGet();
        }
    }
}
