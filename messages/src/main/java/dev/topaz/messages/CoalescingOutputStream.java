package dev.topaz.messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * Joins small frames into large writes. The WebSocket library flushes behind each frame; here a flush is put off while the next
 * frame waits already, because a system call for each confirmation is what a busy consumer would spend most of its time on.
 */
final class CoalescingOutputStream extends OutputStream {
    private static final int BUFFER = 32 << 10;

    private final BufferedOutputStream out;
    private final BooleanSupplier hasMore;

    CoalescingOutputStream(OutputStream out, BooleanSupplier hasMore) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.hasMore = hasMore;
    }

    @Override
    public void write(int oneByte) throws IOException {
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (!hasMore.getAsBoolean()) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
