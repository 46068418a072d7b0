package dev.topaz.benchmarks.messages;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * A message channel in a process of its own that does as little as it can, so that what is measured is the client: messages that are
 * encoded already, written in large pieces, at most a thousand of them unconfirmed, and confirmations counted.
 *
 * <p>A number on its input sets how many messages the connections get that come from now on; any other line asks how many messages
 * were confirmed. Both are answered with that.
 */
public final class CannedChannel {
    private static final int MAX_UNCONFIRMED = 1000;
    private static final LongAdder CONFIRMED = new LongAdder();

    private static volatile long messages;

    private final Semaphore ahead = new Semaphore(MAX_UNCONFIRMED);

    private CannedChannel() {}

    /** Serves until its input ends. Takes no arguments, and prints its port. */
    public static void main(String[] args) throws IOException {
        ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon("accept", () -> {
            while (true) {
                Socket socket = listening.accept();
                daemon("canned-channel", () -> new CannedChannel().serve(socket, messages));
            }
        });
        System.out.println(listening.getLocalPort());
        try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                messages = line.matches("\\d+") ? Long.parseLong(line) : messages;
                // Not all that were sent: a client may lose a confirmation.
                System.out.println(CONFIRMED.sum());
            }
        }
        System.exit(0);
    }

    private void serve(Socket accepted, long limit) throws IOException {
        try (Socket socket = accepted;
                ClientFrameReader in = new ClientFrameReader(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            out.write(in.handshake());
            out.write(CannedFrames.accepted(in.nextBinary()));
            daemon("canned-messages", () -> write(out, limit));
            for (int unread = 0; true; ) {
                unread += CannedFrames.isConfirmation(in.nextBinary()) ? 1 : 0;
                if (!in.hasMore()) {
                    CONFIRMED.add(unread);
                    ahead.release(unread);
                    unread = 0;
                }
            }
        }
    }

    private void write(OutputStream out, long limit) throws IOException {
        CannedFrames frames = new CannedFrames();
        long written = 0;
        while (written < limit) {
            ahead.acquireUninterruptibly();
            long more = Math.min(1 + ahead.drainPermits(), limit - written);
            frames.write(out, written + 1, more);
            written += more;
        }
    }

    /** Work of a thread that ends with its connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The client left: that is how a measurement ends.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
