package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A gateway with every kind of trouble, a share of each, which counts the writes on which it acts. */
final class SoakGateway {
    /** What the text of a write begins with; its number follows. */
    static final String WRITE = "write-";
    /** The same of a call that may arrive as often as it likes. */
    static final String READ = "read-";

    private static final Pattern TEXT = Pattern.compile("text=(" + WRITE + "|" + READ + ")([0-9]+)");

    private final AtomicLong arrived = new AtomicLong();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder passing = new LongAdder();
    /** The numbers of the writes that were acted on; a bit for each, so that a long run does not look like a leak. */
    private final BitSet acted = new BitSet();

    /** Returns how many requests have arrived. */
    long arrived() {
        return arrived.get();
    }

    /** Returns how many writes were acted on more than once. */
    long repeated() {
        return repeated.sum();
    }

    /** Returns how many successes were answered. */
    long answered() {
        return answered.sum();
    }

    /** Returns how many requests were refused before anything was done, to be repeated. */
    long passing() {
        return passing.sum();
    }

    /** Answers one request, in one way or another. */
    void serve(Wire wire) throws IOException, InterruptedException {
        String head = wire.readHead();
        int length = Integer.parseInt(head.replaceAll("(?is).*\r\ncontent-length: *([0-9]+).*", "$1"));
        String form = new String(wire.readBytes(length), StandardCharsets.UTF_8);
        int kind = new Random(arrived.incrementAndGet()).nextInt(100);
        if (kind >= 97) {
            passing.increment();
            wire.answer(ScriptedTransport.refusal(15, "isp.top-remote-connection-timeout", "x"));
            return;
        }
        act(form);
        if (kind < 68) {
            answered.increment();
            wire.answer(ScriptedTransport.SUCCESS);
        } else if (kind < 73) {
            answered.increment();
            wire.answer("200 OK", "Content-Encoding: gzip\r\n", gzip(ScriptedTransport.SUCCESS));
        } else {
            trouble((kind - 73) / 3, wire);
        }
    }

    private void act(String form) {
        Matcher text = TEXT.matcher(form);
        assertTrue(text.find(), form);
        if (text.group(1).equals(WRITE)) {
            int number = Integer.parseInt(text.group(2));
            synchronized (acted) {
                if (acted.get(number)) {
                    repeated.increment();
                }
                acted.set(number);
            }
        }
    }

    private static void trouble(int kind, Wire wire) throws IOException, InterruptedException {
        switch (kind) {
            case 0 -> wire.answer(ScriptedTransport.refusal(15, "isp.remote-service-error", "x"));
            case 1 -> wire.answer(ScriptedTransport.refusal(15, "isv.bad", "坏"));
            case 2 -> wire.answer("502 Bad Gateway", "", "<html>".getBytes(StandardCharsets.UTF_8));
            case 3 -> wire.answer("{\"unexpected\":1}");
            case 4 -> wire.reset();
            case 5 -> wire.close();
            case 6 -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                wire.close();
            }
            default -> slowOrMalformed(wire);
        }
    }

    private static void slowOrMalformed(Wire wire) throws IOException, InterruptedException {
        if (new Random().nextInt(4) == 0) {
            TimeUnit.MILLISECONDS.sleep(700);
        } else {
            wire.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
        }
        wire.close();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
