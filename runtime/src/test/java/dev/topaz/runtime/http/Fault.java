package dev.topaz.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What can go wrong with one call on its way, and what a transport has to say about it. */
public enum Fault {
    RESET_BEFORE_READING(Says.FAILED, Wire::reset),
    RESET_IN_THE_REQUEST(Says.NOT_SENT, wire -> {
        wire.readHead();
        wire.read(1000);
        wire.reset();
    }),
    CLOSE_IN_THE_REQUEST(Says.NOT_SENT, wire -> {
        wire.readHead();
        wire.read(1000);
        wire.close();
    }),
    RESET_AFTER_THE_REQUEST(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.reset();
    }),
    CLOSE_AFTER_THE_REQUEST(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.close();
    }),
    RESET_IN_THE_HEADERS(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Le");
        wire.reset();
    }),
    CLOSE_IN_THE_HEADERS(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Le");
        wire.close();
    }),
    RESET_IN_THE_BODY(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        wire.reset();
    }),
    CLOSE_IN_THE_BODY(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        wire.close();
    }),
    CLOSE_IN_A_CHUNK(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf");
        wire.close();
    }),
    CLOSE_BEFORE_THE_LAST_CHUNK(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
        wire.close();
    }),
    STALL_BEFORE_READING(Says.TIME_IS_UP, Wire::stall),
    STALL_IN_THE_REQUEST(Says.NOT_SENT_WHEN_TIME_IS_UP, wire -> {
        wire.readHead();
        wire.read(1000);
        wire.stall();
    }),
    STALL_AFTER_THE_REQUEST(Says.TIME_IS_UP, wire -> {
        wire.readCall();
        wire.stall();
    }),
    STALL_IN_THE_HEADERS(Says.TIME_IS_UP, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Le");
        wire.stall();
    }),
    STALL_IN_THE_BODY(Says.TIME_IS_UP, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        wire.stall();
    }),
    SLOW_HEADERS(Says.TIME_IS_UP, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nX: ");
        trickle(wire);
    }),
    SLOW_BODY(Says.TIME_IS_UP, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        trickle(wire);
    }),
    ENDLESS_INFORMATION(Says.FAILED, wire -> {
        wire.readCall();
        while (!wire.isReleased()) {
            wire.write("HTTP/1.1 103 Early Hints\r\n\r\n");
            Thread.sleep(1);
        }
        wire.waitForTheClientToClose();
    }),
    NOT_HTTP(Says.MAY_HAVE_ARRIVED, answering("SSH-2.0-OpenSSH_9.6\r\n\r\n")),
    BAD_VERSION(Says.MAY_HAVE_ARRIVED, answering("HTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
    BAD_STATUS(Says.MAY_HAVE_ARRIVED, answering("HTTP/1.1 2xx OK\r\nContent-Length: 0\r\n\r\n")),
    BAD_LENGTH(Says.MAY_HAVE_ARRIVED, answering("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx")),
    NEGATIVE_LENGTH(Says.MAY_HAVE_ARRIVED, answering("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx")),
    SWITCHED_PROTOCOL(Says.MAY_HAVE_ARRIVED, answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")),
    ECHO(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.write(wire.readCall().head());
        wire.waitForTheClientToClose();
    }),
    ECHO_AS_A_HEADER(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.write("HTTP/1.1 200 OK\r\n" + query(wire.readCall()) + ": x\r\n\r\n");
        wire.waitForTheClientToClose();
    }),
    ECHO_CUT_SHORT(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.write("HTTP/1.1 200 OK\r\n" + query(wire.readCall()));
        wire.closeAndWaitForTheClient();
    }),
    ECHO_AS_A_LENGTH(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: " + query(wire.readCall()) + "\r\n\r\n");
        wire.waitForTheClientToClose();
    }),
    BAD_CHUNK(Says.MAY_HAVE_ARRIVED, answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx")),
    HUGE_HEADERS(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\n");
        forever(wire, "X: " + "x".repeat(1000) + "\r\n");
    }),
    HUGE_BODY(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n");
        forever(wire, "x".repeat(100_000));
    }),
    HUGE_CHUNKED_BODY(Says.MAY_HAVE_ARRIVED, wire -> {
        wire.readCall();
        wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        forever(wire, "10000\r\n" + "x".repeat(0x10000) + "\r\n");
    }),
    GZIP_THAT_IS_NONE(Says.MAY_HAVE_ARRIVED, encoded("gzip", "{}".getBytes(StandardCharsets.UTF_8))),
    GZIP_CUT_SHORT(Says.MAY_HAVE_ARRIVED, encoded("gzip", Arrays.copyOf(gzip(1000), gzip(1000).length - 5))),
    GZIP_AND_MORE(Says.MAY_HAVE_ARRIVED, encoded("gzip", Arrays.copyOf(gzip(1000), gzip(1000).length + 5))),
    GZIP_WITHOUT_END(Says.MAY_HAVE_ARRIVED, encoded("gzip", gzip(100_000_000))),
    UNKNOWN_ENCODING(Says.MAY_HAVE_ARRIVED, encoded("br", new byte[] {1})),
    TWICE_ENCODED(Says.MAY_HAVE_ARRIVED, encoded("gzip, gzip", gzip(10)));

    /** What a transport has to say. */
    public enum Says {
        /** A {@link NotSentException}. */
        NOT_SENT,
        /** The same, for want of time. */
        NOT_SENT_WHEN_TIME_IS_UP,
        /** Any other {@link IOException}. */
        MAY_HAVE_ARRIVED,
        /** A {@link java.net.SocketTimeoutException}. */
        TIME_IS_UP,
        /** One of these; which one is a matter of who is faster. */
        FAILED
    }

    private final Says says;
    private final FaultyServer.Script script;

    Fault(Says says, FaultyServer.Script script) {
        this.says = says;
        this.script = script;
    }

    public Says says() {
        return says;
    }

    public FaultyServer.Script script() {
        return script;
    }

    /** Whether it shows only when the body is too long to be handed over at once. */
    public boolean wantsALongBody() {
        return says == Says.NOT_SENT || says == Says.NOT_SENT_WHEN_TIME_IS_UP;
    }

    /** Whether it ends with the time-out only. */
    public boolean takesItsTime() {
        return says == Says.TIME_IS_UP || says == Says.NOT_SENT_WHEN_TIME_IS_UP;
    }

    private static String query(Wire.ReceivedAnswer call) {
        return call.head().substring(call.head().indexOf('?') + 1, call.head().indexOf(" HTTP/1.1"));
    }

    private static FaultyServer.Script answering(String answer) {
        return wire -> {
            wire.readCall();
            wire.write(answer);
            wire.waitForTheClientToClose();
        };
    }

    private static FaultyServer.Script encoded(String encoding, byte[] body) {
        return wire -> {
            wire.readCall();
            wire.answer("200 OK", "Connection: close\r\nContent-Encoding: " + encoding + "\r\n", body);
            wire.closeAndWaitForTheClient();
        };
    }

    private static void trickle(Wire wire) throws IOException, InterruptedException {
        while (!wire.isReleased()) {
            wire.write("x");
            Thread.sleep(5);
        }
        wire.waitForTheClientToClose();
    }

    private static void forever(Wire wire, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        while (true) {
            wire.write(bytes);
        }
    }

    private static byte[] gzip(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] piece = new byte[Math.min(zeros, 100_000)];
            for (int written = 0; written < zeros; written += piece.length) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
