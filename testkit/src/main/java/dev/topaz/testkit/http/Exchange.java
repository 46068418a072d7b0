package dev.topaz.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One request and its reply, or what is done in place of a reply. For the thread that handles it. */
public final class Exchange {
    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    /** So many steps show that bytes trickle. */
    private static final int MOST_STEPS = 100;

    private final RequestHead head;
    private final Socket socket;
    private final InputStream in;
    private final CountDownLatch closing;
    private byte @Nullable [] body;
    private boolean goesOn;

    Exchange(RequestHead head, Socket socket, InputStream in, CountDownLatch closing) {
        this.head = head;
        this.socket = socket;
        this.in = in;
        this.closing = closing;
    }

    public RequestHead head() {
        return head;
    }

    /**
     * Returns the body, which is read when it is first asked for.
     *
     * @throws BadRequest for a body that is too long or not framed as HTTP wants
     */
    public byte[] body() throws IOException {
        byte[] read = body;
        if (read == null) {
            if (head.header("expect").equalsIgnoreCase("100-continue")) {
                socket.getOutputStream().write(GO_ON);
            }
            read = BodyReader.read(head, in);
            body = read;
        }
        return read;
    }

    /** Sends a reply, in the way that {@code delivery} says. */
    public void send(HttpReply reply, Delivery delivery) throws IOException {
        pause(delivery.pause());
        goesOn = body != null
                && delivery.ending() == Delivery.Ending.WHOLE
                && !head.header("connection").equalsIgnoreCase("close");
        OutputStream out = socket.getOutputStream();
        byte[] top = reply.head(goesOn ? HttpReply.Connection.KEPT : HttpReply.Connection.CLOSED);
        byte[] content = head.method().equals("HEAD") ? new byte[0] : reply.body();
        int count = delivery.ending() == Delivery.Ending.WHOLE ? content.length : content.length / 2;
        if (delivery.spread().isZero()) {
            out.write(joined(top, content, count));
        } else {
            out.write(top);
            trickle(out, content, count, delivery.spread());
        }
        if (delivery.ending() == Delivery.Ending.RESET) {
            reset();
        }
    }

    /** Ends the connection as a crash does: the client reads an error, not an end. */
    public void reset() throws IOException {
        goesOn = false;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Returns whether another request may follow on the same connection. */
    boolean goesOn() {
        return goesOn;
    }

    private void trickle(OutputStream out, byte[] body, int count, Duration spread) throws IOException {
        int steps = Math.max(1, Math.min(MOST_STEPS, count));
        for (int step = 0; step < steps; step++) {
            pause(spread.dividedBy(steps));
            int from = (int) ((long) count * step / steps);
            int to = (int) ((long) count * (step + 1) / steps);
            out.write(body, from, to - from);
        }
    }

    /** Ends early when the server closes. */
    private void pause(Duration pause) throws IOException {
        try {
            if (!pause.isZero() && closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the server closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server closes", e);
        }
    }

    /** Joins head and body into one write, so that a small reply is one packet. */
    private static byte[] joined(byte[] head, byte[] body, int count) {
        byte[] all = new byte[head.length + count];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, count);
        return all;
    }

    @Override
    public String toString() {
        return "Exchange[" + head + "]";
    }
}
