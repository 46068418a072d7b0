package dev.topaz.runtime.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** One connection as a script of a {@link FaultyServer} sees it: bytes, and ways to end badly. */
public final class Wire {
    private static final String HEAD_END = "\r\n\r\n";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Consumer<ReceivedAnswer> received;
    private final CountDownLatch released;
    private boolean over;

    /** A whole call. */
    public record ReceivedAnswer(String head, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Wire(Socket socket, Consumer<ReceivedAnswer> received, CountDownLatch released) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.received = received;
        this.released = released;
    }

    /** Reads the call to its end. */
    public ReceivedAnswer readCall() throws IOException {
        String head = readHead();
        ReceivedAnswer call = new ReceivedAnswer(head, isChunked(head) ? readChunks() : in.readNBytes(length(head)));
        if (call.body().length < length(head)) {
            throw new EOFException("the client sent half a body");
        }
        received.accept(call);
        return call;
    }

    /** Reads request line and headers. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(HEAD_END) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client sent half a head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    public void read(int bytes) throws IOException {
        in.readNBytes(bytes);
    }

    /** Reads without holding what it reads. */
    public void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    /** Reads bytes that are not HTTP. */
    public byte[] readBytes(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Passes everything on to a port of this machine and back, until either end closes. */
    public void relayTo(int port) throws IOException {
        over = true;
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
            other.setTcpNoDelay(true);
            Thread back = new Thread(() -> copy(streamOf(other), other, socket), "relay");
            back.setDaemon(true);
            back.start();
            copy(in, socket, other);
        }
    }

    private static InputStream streamOf(Socket socket) {
        try {
            return socket.getInputStream();
        } catch (IOException e) {
            return InputStream.nullInputStream();
        }
    }

    private static void copy(InputStream in, Socket from, Socket to) {
        try (from;
                to) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One end is closed, and now both are.
            return;
        }
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** A good answer, with its length. */
    public void answer(String body) throws IOException {
        answer("200 OK", "", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers each with its line end; the length is added */
    public void answer(String status, String headers, byte[] body) throws IOException {
        write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + HEAD_END);
        write(body);
    }

    /** Does nothing until the server is released, and then waits for the client to close. */
    public void stall() throws IOException, InterruptedException {
        released.await();
        waitForTheClientToClose();
    }

    /** Whether the stalls are over. */
    public boolean isReleased() {
        return released.getCount() == 0;
    }

    /** Ends what the server sends, and waits for the client to do the same. */
    public void closeAndWaitForTheClient() throws IOException {
        socket.shutdownOutput();
        waitForTheClientToClose();
    }

    public void waitForTheClientToClose() throws IOException {
        over = true;
        while (in.read(new byte[8192]) >= 0) {
            // Whatever still comes.
        }
    }

    /** Ends the connection in an orderly way, and returns when the client's system knows. */
    public void close() throws IOException {
        over = true;
        socket.setSoLinger(true, 60);
        socket.close();
    }

    /** Ends the connection by a TCP reset. */
    public void reset() throws IOException {
        over = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits for the first byte of another call. */
    boolean bringsAnother() throws IOException {
        if (over) {
            return false;
        }
        in.mark(1);
        int next = in.read();
        in.reset();
        return next >= 0;
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readLine(), 16);
            body.write(in.readNBytes(size));
            readLine();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the client sent half a chunk");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static boolean isChunked(String head) {
        return head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked\r\n");
    }

    private static int length(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }
}
