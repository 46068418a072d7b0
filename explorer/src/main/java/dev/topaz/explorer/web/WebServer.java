package dev.topaz.explorer.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A web server on the loopback address: guards, compresses, and adds the headers that keep a page to itself. */
public final class WebServer implements AutoCloseable {
    private static final int LARGEST_ORDER = 16 * 1024 * 1024;
    private static final int WORTH_COMPRESSING = 1024;
    private static final int THREADS = 8;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    static {
        // The JDK's server writes head and body apart, and waits 40 ms for an acknowledgement in between unless told
        // not to.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Guard guard;
    private final PageFiles files;
    private final Function<BrowserRequest, Optional<Reply>> endpoints;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "topaz-explorer");
        thread.setDaemon(true);
        return thread;
    });

    private WebServer(HttpServer server, Function<BrowserRequest, Optional<Reply>> endpoints) {
        this.server = server;
        this.endpoints = endpoints;
        this.guard = new Guard(server.getAddress().getPort());
        this.files = new PageFiles(guard.token());
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException when the port is taken
     */
    public static WebServer start(int port, Endpoints endpoints) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            WebServer web = new WebServer(server, endpoints::answer);
            server.createContext("/", web::handle);
            server.setExecutor(web.threads);
            server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " of the loopback address cannot be opened", e);
        }
    }

    /** Returns the address of the page. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        Optional<String> refused = guard.refuse(method, exchange.getRequestHeaders());
        if (refused.isPresent()) {
            return Reply.error(403, refused.get());
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_ORDER + 1);
        if (body.length > LARGEST_ORDER) {
            return Reply.error(413, "files of more than some megabytes are for a program");
        }
        try {
            return reply(BrowserRequest.of(method, exchange.getRequestURI(), body));
        } catch (BadRequest e) {
            return e.reply();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the explorer has a mistake in it", e);
            return Reply.error(500, "the explorer has a mistake in it; the terminal that it runs in says which");
        }
    }

    private Reply reply(BrowserRequest request) {
        return files.find(request.path())
                .filter(file -> request.method().equals("GET"))
                .or(() -> endpoints.apply(request))
                .orElseGet(() -> Reply.error(404, "there is nothing here"));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        reply.headers().forEach(headers::set);
        headers.set("Content-Type", reply.contentType());
        byte[] body = reply.body();
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        if (accepted.contains("gzip") && body.length >= WORTH_COMPRESSING) {
            headers.set("Content-Encoding", "gzip");
            body = compressed(body);
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
