package dev.topaz.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the doc site on the loopback interface, with whatever goes wrong there. */
public final class LocalSite implements AutoCloseable {
    private static final Pattern DOC_ID = Pattern.compile("docId=([0-9]+)");
    private static final String DOCUMENT = "/handler/document/getDocument.json";
    private static final String CATALOG = "/handler/document/getApiCatelogConfig.json";
    private static final String TOKEN = "_tb_token_";

    /** What the server does with one request. */
    public interface Act {
        void on(HttpExchange exchange) throws IOException;
    }

    /** No mishap: the answer that the site would have given. */
    public static final Act AS_USUAL = exchange -> {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, String> documents = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, Act> pages = Collections.synchronizedMap(new TreeMap<>());
    private final Deque<Act> mishaps = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private String catalog = "";

    public LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        page("/docCenter", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", TOKEN + "=e5f7; Path=/");
            answer(exchange, 200, "<html>welcome</html>");
        });
    }

    public URI base() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    /** Asks without delay, twice at most, and waits long. */
    public SiteOptions options() {
        return new SiteOptions(base(), Duration.ZERO, 0, Duration.ofMinutes(5));
    }

    public LocalSite document(String docId, String json) {
        documents.put(docId, json);
        return this;
    }

    public LocalSite catalog(String json) {
        catalog = json;
        return this;
    }

    /** A page beside those of the site's own. */
    public LocalSite page(String path, Act act) {
        pages.put(path, act);
        return this;
    }

    /** Happens instead of the next answer that is no landing page; several happen one after the other. */
    public LocalSite mishap(Act act) {
        synchronized (mishaps) {
            mishaps.add(act);
        }
        return this;
    }

    /** What was asked for, in order, with the token that each request brought. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Waits until the site is closed. */
    public void hang() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public static Act status(int status, String... header) {
        return exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().add(header[i], header[i + 1]);
            }
            answer(exchange, status, "status " + status);
        };
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestURI().toString());
        Act mishap = path.equals("/docCenter") ? null : nextMishap();
        if (mishap != null && mishap != AS_USUAL) {
            mishap.on(exchange);
        } else if (pages.containsKey(path)) {
            pages.get(path).on(exchange);
        } else if (!hasToken(exchange)) {
            answer(exchange, 200, "{\"success\":false,\"errMsg\":\"token\"}");
        } else if (path.equals(CATALOG)) {
            answer(exchange, 200, catalog);
        } else {
            answer(exchange, path.equals(DOCUMENT) ? 200 : 404, document(exchange.getRequestURI()));
        }
    }

    private Act nextMishap() {
        synchronized (mishaps) {
            return mishaps.poll();
        }
    }

    /** The cookie has to come back both as a cookie and as a parameter. */
    private static boolean hasToken(HttpExchange exchange) {
        String cookies = String.valueOf(exchange.getRequestHeaders().get("Cookie"));
        return cookies.contains(TOKEN + "=e5f7")
                && exchange.getRequestURI().toString().contains("&" + TOKEN + "=e5f7");
    }

    private String document(URI uri) {
        Matcher docId = DOC_ID.matcher(uri.toString());
        return docId.find()
                ? documents.getOrDefault(docId.group(1), "{\"success\":false,\"errMsg\":\"no such document\"}")
                : "";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
