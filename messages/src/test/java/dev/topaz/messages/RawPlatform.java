package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A platform on raw sockets, which does to each connection what its script says. */
final class RawPlatform implements AutoCloseable {
    private static final int FINAL_BINARY = 0x82;
    private static final int FINAL_PONG = 0x8a;
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "raw-platform");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /** What happens to one connection, from behind the handshake of the WebSocket. */
    interface Script {
        void serve(Line line) throws Exception;
    }

    RawPlatform(Script script) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(script));
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    /** Returns how many connections were ever made. */
    int connections() {
        return connections.get();
    }

    /** Waits until no connection is open; false if one still is by then. */
    boolean isLeft(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        // One look decides: the server may accept a connection between two looks.
        boolean isLeft = open.isEmpty();
        while (!isLeft && System.nanoTime() < deadline) {
            Thread.sleep(5);
            isLeft = open.isEmpty();
        }
        return isLeft;
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket, script));
            }
        } catch (IOException | RejectedExecutionException e) {
            // It is closed; a connection of its last moment would be served by nobody.
            open.forEach(RawPlatform::close);
        }
    }

    private void serve(Socket socket, Script script) {
        try {
            Line line = new Line(socket);
            line.handshake();
            script.serve(line);
        } catch (Exception e) {
            // The client ends a connection in its own way.
        } finally {
            close(socket);
            open.remove(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(RawPlatform::close);
        threads.shutdownNow();
    }

    /** One connection. */
    static final class Line {
        private final DataInputStream in;
        private final OutputStream out;
        private volatile Consumer<byte[]> beforePong = ping -> {};

        private Line(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            out = socket.getOutputStream();
        }

        private void handshake() throws Exception {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            String name = "Sec-WebSocket-Key: ";
            int start = head.indexOf(name) + name.length();
            String key = head.substring(start, head.indexOf("\r", start)) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            String accept = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII)));
            raw(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        void raw(byte[] bytes) throws IOException {
            synchronized (out) {
                out.write(bytes);
                out.flush();
            }
        }

        /** Sets what happens before a ping is answered. */
        void beforePong(Consumer<byte[]> before) {
            beforePong = before;
        }

        /** Accepts the connection as the platform does. */
        void accept() throws IOException {
            Frame connect = next();
            send(Frame.builder(FrameType.CONNECT_ACK)
                    .flag(connect.flag())
                    .token("a-token")
                    .build());
        }

        void send(Frame frame) throws IOException {
            webSocket(FINAL_BINARY, FrameEncoder.encode(frame));
        }

        private void webSocket(int first, byte[] payload) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(payload.length + 10);
            bytes.put((byte) first);
            if (payload.length < 126) {
                bytes.put((byte) payload.length);
            } else {
                bytes.put((byte) 127).putLong(payload.length);
            }
            bytes.put(payload);
            byte[] frame = new byte[bytes.position()];
            bytes.flip();
            bytes.get(frame);
            raw(frame);
        }

        /** Returns the next frame of the client; pings are answered. */
        Frame next() throws IOException {
            while (true) {
                int first = in.readUnsignedByte() & OPCODE;
                byte[] payload = payload();
                if (first == CLOSE) {
                    throw new EOFException("the client says goodbye");
                }
                if (first == PING) {
                    beforePong.accept(payload);
                    webSocket(FINAL_PONG, payload);
                } else {
                    return FrameDecoder.decode(ByteBuffer.wrap(payload));
                }
            }
        }

        private byte[] payload() throws IOException {
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = (int) in.readLong();
            }
            byte[] mask = new byte[4];
            in.readFully(mask);
            byte[] payload = new byte[length];
            in.readFully(payload);
            for (int i = 0; i < length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return payload;
        }
    }
}
