package dev.topaz.runtime.callback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.topaz.runtime.GuidePages;
import dev.topaz.runtime.generated.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** The samples of docs/callbacks.md. */
class CallbacksPageTest {
    /** Later than the clock of any machine, by which the sample forgets. */
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private static final List<String> PROCESSED = new CopyOnWriteArrayList<>();

    @Test
    void hasTheSamplesOfThePage() throws IOException {
        assertEquals(List.of(), GuidePages.samplesMissing("callbacks.md", CallbacksPageTest.class));
    }

    @Test
    void processesACallbackOnceAndRefusesAForgedOne() throws Exception {
        Map<String, String> params =
                Map.of("method", "qimen.demo", "timestamp", WireFormat.dateText(NOW.toEpochMilli()));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/callback",
                new CallbackHandler(new CallbackVerifier(
                        Signed.SECRET, new CallbackOptions().clock(Clock.fixed(NOW, ZoneOffset.UTC)))));
        server.start();
        try {
            String genuine = Signed.query(params, Signed.sign(params, "{}"));
            assertEquals("{\"success\":true}", post(server, genuine));
            assertEquals("{\"success\":true}", post(server, genuine));
            assertEquals(
                    "{\"success\":false,\"errorCode\":\"sign-check-failure\",\"errorMsg\":\"Illegal request\"}",
                    post(server, Signed.query(params, "00")));
        } finally {
            server.stop(0);
        }
        assertEquals(List.of("qimen.demo {}"), PROCESSED);
    }

    @Test
    void readsAServletRequest() throws IOException {
        CallbackRequest sent = new CallbackRequest("a=b", Map.of("X-A", List.of("1", "2")), new byte[] {1, 2});
        HttpServletRequest servlet = OfficialCheck.servletRequest(sent, Map.of("content-type", "x"));
        CallbackRequest read = read(servlet, servlet.getInputStream().readAllBytes());

        assertEquals(sent.rawQuery(), read.rawQuery());
        assertEquals(sent.headers(), read.headers());
        assertArrayEquals(sent.body(), read.body());
    }

    static CallbackRequest read(HttpServletRequest request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return new CallbackRequest(request.getQueryString(), headers, body);
    }

    private static String post(HttpServer server, String query) throws Exception {
        InetSocketAddress address = server.getAddress();
        URI uri = URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/callback?" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    static final class CallbackHandler implements HttpHandler {
        private static final int LARGEST_BODY = 1 << 20;

        private final CallbackVerifier verifier;
        private final ReplayGuard guard = new InMemoryReplayGuard(100_000);

        CallbackHandler(CallbackVerifier verifier) {
            this.verifier = verifier;
        }

        @Override
        public void handle(HttpExchange exchange) throws IOException {
            Verdict verdict = verifier.verify(new CallbackRequest(
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders(),
                    read(exchange.getRequestBody())));
            answer(exchange, verdict.match(this::accepted, this::refused));
        }

        private String accepted(Callback callback) {
            if (guard.isFirst(callback)) {
                process(callback.method().orElse(""), callback.body());
            }
            return "{\"success\":true}";
        }

        private String refused(Refusal refusal) {
            System.err.println(refusal);
            return "{\"success\":false,\"errorCode\":\"" + Refusal.CODE + "\",\"errorMsg\":\"" + Refusal.MESSAGE
                    + "\"}";
        }

        private byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                body.write(piece, 0, read);
                if (body.size() > LARGEST_BODY) {
                    throw new IOException("a callback is larger than " + LARGEST_BODY + " bytes");
                }
            }
            return body.toByteArray();
        }
    }

    private static void process(String method, String body) {
        PROCESSED.add(method + " " + body);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
