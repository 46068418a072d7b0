package dev.topaz.runtime.http;

import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** As many zeros as wanted, without holding them; knows whether all of its kind are closed. */
public final class Zeros extends InputStream {
    private static final AtomicInteger OPEN = new AtomicInteger();

    private long left;
    private boolean closed;

    public Zeros(long length) {
        this.left = length;
        OPEN.incrementAndGet();
    }

    /** Waits until all are closed, which may be a moment after a call has ended; false when some are not by then. */
    public static boolean areClosed() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (OPEN.get() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        return OPEN.get() == 0;
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
