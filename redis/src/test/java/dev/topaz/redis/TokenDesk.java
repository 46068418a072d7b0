package dev.topaz.redis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's token endpoint: gives a token for a refresh token, once, and notices who asks twice or at the same time. */
final class TokenDesk implements AutoCloseable {
    private static final Pattern REFRESH_TOKEN = Pattern.compile("refresh_token=(r\\d+)");
    private static final Duration TAKES = Duration.ofMillis(150);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Set<String> redeemed = new HashSet<>();
    private int issued;
    private int twice;
    private int atOnce;
    private int mostAtOnce;
    private CompletableFuture<String> victim;

    TokenDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Where a process asks, by its name. */
    String address(String process) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + process;
    }

    /** The next process that asks gets no answer, and nothing is redeemed: who it is. */
    synchronized CompletableFuture<String> swallowNext() {
        victim = new CompletableFuture<>();
        return victim;
    }

    synchronized int issued() {
        return issued;
    }

    synchronized int twice() {
        return twice;
    }

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String process = exchange.getRequestURI().getPath().substring(1);
        if (isSwallowed(process)) {
            return;
        }
        begin();
        try {
            TimeUnit.NANOSECONDS.sleep(TAKES.toNanos());
        } catch (InterruptedException e) {
            return;
        }
        byte[] answer = redeem(form).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized boolean isSwallowed(String process) {
        return victim != null && victim.complete(process);
    }

    private synchronized void begin() {
        atOnce++;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
    }

    private synchronized String redeem(String form) {
        atOnce--;
        Matcher token = REFRESH_TOKEN.matcher(form);
        if (!token.find() || !redeemed.add(token.group(1))) {
            twice++;
            return "{\"error\":\"invalid_grant\",\"error_description\":\"refresh token is used\"}";
        }
        issued++;
        return "{\"access_token\":\"s" + issued + "\",\"expires_in\":3,\"refresh_token\":\"r" + issued
                + "\",\"re_expires_in\":3600}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
