package dev.topaz.benchmarks.messages;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Reads what a client of a WebSocket sends: its handshake, and masked frames of less than 64 KB. */
final class ClientFrameReader implements AutoCloseable {
    private static final int BINARY = 2;
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final DataInputStream in;
    private final byte[] mask = new byte[4];
    private final byte[] payload = new byte[1 << 16];

    ClientFrameReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** Reads the handshake, and returns the answer to it. */
    byte[] handshake() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String name = "sec-websocket-key:";
        String key = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name))
                .map(line -> line.substring(name.length()).trim())
                .findFirst()
                .orElseThrow(() -> new IOException("a handshake without a key"));
        return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + accept(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns whether there are bytes that can be read without waiting. */
    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    /** Returns the payload of the next binary frame; good until the next call. */
    ByteBuffer nextBinary() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 15;
            int length = in.readUnsignedByte() & 127;
            length = length == 126 ? in.readUnsignedShort() : length;
            in.readFully(mask);
            in.readFully(payload, 0, length);
            if (opcode == BINARY) {
                for (int i = 0; i < length; i++) {
                    payload[i] ^= mask[i & 3];
                }
                return ByteBuffer.wrap(payload, 0, length);
            }
        }
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
