package dev.topaz.benchmarks.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** What the way of the bytes costs alone: a request that was made beforehand is sent, and its answer not looked at. */
final class Floors {
    private static final byte[] BODY =
            "biz_order_id=123456&event_id=evt-0001".repeat(27).getBytes(StandardCharsets.US_ASCII);
    private static final int OK = 200;

    private Floors() {}

    /** The JDK's client by itself, which the default transport is made of. */
    static Runnable jdk(String url) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(BodyPublishers.ofByteArray(BODY))
                .build();
        return () -> {
            try {
                if (client.send(request, BodyHandlers.ofByteArray()).statusCode() != OK) {
                    throw new IllegalStateException("the call failed");
                }
            } catch (IOException e) {
                throw new LostAnswerException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** A socket for each thread: as much as this machine can do, with the server on it. */
    static Runnable socket(String url) {
        URI address = URI.create(url);
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> new Connection(address));
        return () -> connections.get().call();
    }

    /** One connection, used again and again. */
    private static final class Connection {
        private final InputStream in;
        private final OutputStream out;
        private final byte[] call;

        Connection(URI address) {
            SocketFactory sockets =
                    address.getScheme().equals("https") ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
            String head = "POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getRawAuthority()
                    + "\r\nContent-Length: " + BODY.length + "\r\n\r\n";
            this.call = (head + new String(BODY, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
            try {
                Socket socket = sockets.createSocket(address.getHost(), address.getPort());
                socket.setTcpNoDelay(true);
                this.in = new BufferedInputStream(socket.getInputStream());
                this.out = socket.getOutputStream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void call() {
            try {
                out.write(call);
                in.skipNBytes(Server.ANSWER.length);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
