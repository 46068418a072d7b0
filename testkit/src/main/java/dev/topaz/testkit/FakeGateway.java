package dev.topaz.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TOP gateway on a free port of the loopback address.
 *
 * <p>It checks a call as the platform does (method, app key, timestamp, signature, session, parameters), refuses with the
 * platform's codes, and answers what passes with the examples of the document.
 */
public final class FakeGateway implements AutoCloseable {
    private static final String PATH = "/router/rest";
    private static final int LARGEST_CALL = 10 * 1024 * 1024;
    private static final long MOST_DRAINED = 10L * LARGEST_CALL;

    private final Responder responder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "topaz-fake-gateway");
        thread.setDaemon(true);
        return thread;
    });

    private FakeGateway(GatewaySetup setup, HttpServer server) {
        this.responder = new Responder(setup);
        this.server = server;
    }

    static FakeGateway start(GatewaySetup setup) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeGateway gateway = new FakeGateway(setup.copy(), server);
            server.createContext("/", gateway::handle);
            server.setExecutor(gateway.threads);
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of the loopback address can be opened", e);
        }
    }

    /** The address to give to a client. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Every call that arrived, refused or not, in the order of arrival. */
    public List<ReceivedCall> calls() {
        return responder.calls();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_CALL + 1);
            if (body.length > LARGEST_CALL) {
                drain(exchange.getRequestBody());
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            answer(exchange, body);
        }
    }

    /** A client that is still sending does not listen yet: it gets its answer only when it is done, within reason. */
    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long drained = 0; drained < MOST_DRAINED; ) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            drained += read;
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String contentType = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        Responder.Reply reply = responder.reply(query, contentType, body);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Never an app or a session. */
    @Override
    public String toString() {
        return "FakeGateway[" + url() + "]";
    }
}
