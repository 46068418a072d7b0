package dev.topaz.runtime.http;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes one call to a connection, and knows whether the server may have all of it.
 *
 * <p>A body in memory leaves together with the head in one write. A stream is written in pieces; between two of them the writer
 * looks whether the server has answered already.
 */
final class RequestWriter {
    private static final int PIECE = 16 * 1024;
    private static final int MAX_WRITE = 64 * 1024;

    private final HttpCall call;
    private final Connection connection;
    private final ResponseReader reader;
    private final ExchangeGuard guard;
    private final RequestBuffer buffer;
    private boolean mayBeWhole;
    private boolean isAnswered;

    RequestWriter(HttpCall call, Connection connection, ResponseReader reader, ExchangeGuard guard) {
        this.call = call;
        this.connection = connection;
        this.reader = reader;
        this.guard = guard;
        this.buffer = connection.request();
    }

    /** Returns whether the last byte of the request was given to the connection, so that the server may act on it. */
    boolean mayBeWhole() {
        return mayBeWhole;
    }

    /** Returns whether the server answered before it had the whole request. */
    boolean isAnswered() {
        return isAnswered;
    }

    /**
     * Writes until everything is written or the server has answered.
     *
     * @throws UnreadableBodyException if the body cannot be read, or is not as long as it was said to be
     */
    void write() throws IOException {
        head();
        if (call.body().bytes().isPresent()) {
            writeBytes(call.body().bytes().get());
        } else {
            writeStream();
        }
    }

    private void head() {
        buffer.ascii("POST ").ascii(connection.targetPrefix()).ascii(call.target());
        buffer.ascii(" HTTP/1.1\r\nHost: ")
                .ascii(connection.route().hostHeader())
                .ascii("\r\n");
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            buffer.ascii(header.getKey()).ascii(": ").ascii(header.getValue()).ascii("\r\n");
        }
        if (connection.proxyAuthorization().isPresent()) {
            buffer.ascii("Proxy-Authorization: ")
                    .ascii(connection.proxyAuthorization().get())
                    .ascii("\r\n");
        }
        OptionalLong length = call.body().length();
        buffer.ascii(
                length.isPresent()
                        ? "Content-Length: " + length.getAsLong() + "\r\n\r\n"
                        : "Transfer-Encoding: chunked\r\n\r\n");
    }

    private void writeBytes(byte[] body) throws IOException {
        int written = 0;
        while (body.length - written > MAX_WRITE && !isAnswered) {
            buffer.bytes(body, written, MAX_WRITE);
            written += MAX_WRITE;
            writePiece();
        }
        if (!isAnswered) {
            buffer.bytes(body, written, body.length - written);
            writeLast();
        }
    }

    private void writeStream() throws IOException {
        boolean isChunked = !call.body().length().isPresent();
        try (BodyReader source = BodyReader.open(call.body())) {
            while (!isAnswered) {
                append(source.next(PIECE), isChunked);
                if (source.isAtEnd()) {
                    buffer.ascii(isChunked ? "0\r\n\r\n" : "");
                    writeLast();
                    return;
                }
                writePiece();
            }
        }
    }

    private void append(byte[] piece, boolean isChunked) {
        if (isChunked && piece.length > 0) {
            buffer.ascii(Integer.toHexString(piece.length)).ascii("\r\n");
        }
        buffer.bytes(piece, 0, piece.length);
        if (isChunked && piece.length > 0) {
            buffer.ascii("\r\n");
        }
    }

    /**
     * Writes what makes the request whole. If the system refuses it, the server lacks a byte at least; if the connection was
     * closed here meanwhile, or if TLS fails after its record has left, nobody knows.
     */
    private void writeLast() throws IOException {
        mayBeWhole = true;
        try {
            buffer.writeTo(connection.out());
        } catch (IOException e) {
            mayBeWhole = guard.isStopped() || connection.route().isSecure();
            throw e;
        }
    }

    private void writePiece() throws IOException {
        buffer.writeTo(connection.out());
        Connection.Arrival arrival = connection.arrived();
        if (arrival == Connection.Arrival.END) {
            throw new IOException("the server closed it");
        }
        isAnswered = arrival == Connection.Arrival.BYTES && reader.readEarlyHead();
    }
}
