package dev.topaz.benchmarks.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Date;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * A message channel that does as little as it can, so that what is measured is the client: one connection, messages written in
 * large pieces, at most a thousand of them unconfirmed, and confirmations counted.
 */
final class CannedChannel implements AutoCloseable {
    private static final int MAX_UNCONFIRMED = 1000;
    private static final int PIECE = 60_000;
    private static final String TOKEN = "a-token";

    private final ServerSocket server;
    private final long messages;
    private final Semaphore ahead = new Semaphore(MAX_UNCONFIRMED);
    private final LongAdder confirmed = new LongAdder();

    /** @param messages how many there are */
    CannedChannel(long messages) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.messages = messages;
        daemon("canned-channel", this::serve);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Returns how many messages have been confirmed. Not all that were sent: a client may lose a confirmation. */
    long confirmed() {
        return confirmed.sum();
    }

    private void serve() throws IOException {
        try (Socket socket = server.accept();
                ClientFrameReader in = new ClientFrameReader(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            out.write(in.handshake());
            Frame connect = FrameDecoder.decode(in.nextBinary());
            out.write(webSocket(Frame.builder(FrameType.CONNECT_ACK)
                    .flag(connect.flag())
                    .token(TOKEN)
                    .build()));
            daemon("canned-messages", () -> write(out));
            while (true) {
                if (MessageKind.CONFIRM.isKindOf(FrameDecoder.decode(in.nextBinary()))) {
                    confirmed.increment();
                    ahead.release();
                }
            }
        }
    }

    private void write(OutputStream out) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (long id = 1; id <= messages; ) {
            ahead.acquireUninterruptibly();
            for (int more = 1 + ahead.drainPermits(); more > 0 && id <= messages; more--) {
                piece.write(webSocket(message(id++)));
                if (piece.size() > PIECE) {
                    flush(piece, out);
                }
            }
            flush(piece, out);
        }
    }

    private static void flush(ByteArrayOutputStream piece, OutputStream out) throws IOException {
        out.write(piece.toByteArray());
        piece.reset();
    }

    private static Frame message(long id) {
        return Frame.builder(FrameType.SEND)
                .token(TOKEN)
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, id)
                .header(FieldNames.TOPIC, "taobao_trade_TradeBuyerPay")
                .header(FieldNames.CONTENT, "{\"tid\":2231958349,\"payment\":\"200.07\",\"buyer_nick\":\"abc\"}")
                .header(FieldNames.PUBLISHED, new Date())
                .header(FieldNames.PUBLISHER, "4272")
                .header(FieldNames.USER_ID, 123_456L)
                .build();
    }

    /** An unmasked binary frame of RFC 6455. */
    private static byte[] webSocket(Frame frame) {
        byte[] payload = FrameEncoder.encode(frame);
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 4);
        out.write(0x82);
        if (payload.length < 126) {
            out.write(payload.length);
        } else {
            out.write(126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        out.write(payload, 0, payload.length);
        return out.toByteArray();
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

    @Override
    public void close() throws IOException {
        server.close();
    }
}
