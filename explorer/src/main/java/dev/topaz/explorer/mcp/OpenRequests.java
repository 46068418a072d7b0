package dev.topaz.explorer.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the requests that came in and the responses that went out, a JSON-RPC message on each line. The server drops what it is
 * working on as soon as its input ends; so the end is held back until every request has its response, and a client may write
 * its requests, close the pipe, and read.
 */
final class OpenRequests {
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private int open;

    /** Returns the input, which the server is to read from. */
    InputStream watch(InputStream in) {
        return new Requests(in);
    }

    /** Returns the output, which the server is to write to. */
    OutputStream watch(OutputStream out) {
        return new Responses(out);
    }

    /** Waits until the input has ended, or the thread is interrupted. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void request() {
        open++;
    }

    private synchronized void response() {
        open--;
        notifyAll();
    }

    private synchronized void awaitResponses() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (open > 0 && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRequest(String line) {
        try {
            JsonNode message = JsonMapper.shared().readTree(line);
            return message.has("id") && message.has("method");
        } catch (JacksonException e) {
            // The server tells the client what is wrong with it.
            return false;
        }
    }

    /** What the client writes. */
    private final class Requests extends FilterInputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Requests(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    add(bytes[i]);
                }
                return count < 0 ? end() : count;
            } catch (IOException e) {
                end();
                throw e;
            }
        }

        private void add(byte next) {
            if (next != '\n') {
                line.write(next);
            } else if (isRequest(line.toString(StandardCharsets.UTF_8))) {
                request();
            }
            if (next == '\n') {
                line.reset();
            }
        }

        private int end() {
            awaitResponses();
            ended.countDown();
            return -1;
        }
    }

    /** What the server writes: each line is a response, since it sends neither requests nor notifications of its own. */
    private final class Responses extends FilterOutputStream {
        Responses(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                if (bytes[i] == '\n') {
                    out.flush();
                    response();
                }
            }
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }
    }
}
