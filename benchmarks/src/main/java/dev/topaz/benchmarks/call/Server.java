package dev.topaz.benchmarks.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * The gateway in a process of its own, on raw sockets: reads a call to its end and answers it with what it always answers,
 * so that it is never what is measured. A line on its input is answered with the number of connections so far.
 */
public final class Server {
    static final byte[] ANSWER = answer(body(), "");
    private static final byte[] COMPRESSED = answer(compressed(body()), "Content-Encoding: gzip\r\n");
    private static final AtomicLong CONNECTIONS = new AtomicLong();

    private Server() {}

    /**
     * Serves until its input ends.
     *
     * @param args {@code http}, {@code https}, or {@code http-gzip} for answers that are compressed, as the platform does it for
     *     clients that ask for it
     */
    public static void main(String[] args) throws IOException {
        ServerSocket listening = args[0].startsWith("https")
                ? SSLServerSocketFactory.getDefault().createServerSocket()
                : new ServerSocket();
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        byte[] answer = args[0].endsWith("gzip") ? COMPRESSED : ANSWER;
        start(() -> accept(listening, answer));
        System.out.println(listening.getLocalPort());
        try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                lines.nextLine();
                System.out.println(CONNECTIONS.get());
            }
        }
        System.exit(0);
    }

    private static void accept(ServerSocket listening, byte[] answer) {
        while (true) {
            try {
                Socket socket = listening.accept();
                CONNECTIONS.incrementAndGet();
                start(() -> serve(socket, answer));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void serve(Socket socket, byte[] answer) {
        try (socket) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            IncomingCalls calls = new IncomingCalls(socket.getInputStream());
            while (calls.next()) {
                out.write(answer);
            }
        } catch (IOException e) {
            // The client is gone; its next call makes a connection of its own.
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] body() {
        String body = "{\"bcpush_isv_event_emit_response\":{\"result\":{\"success\":true,\"module\":true,"
                + "\"error_message\":\"系统繁忙\",\"error_code\":0,\"version\":\"1.0.0\"},\"request_id\":\"16avfictional8k\"}}";
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] answer(byte[] body, String header) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/javascript;charset=UTF-8\r\n" + header + "Content-Length: "
                + body.length + "\r\n\r\n";
        answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        thread.start();
    }
}
