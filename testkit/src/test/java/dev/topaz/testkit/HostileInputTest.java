package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives, the gateway says what is wrong with it, and answers the next good call. */
@Timeout(300)
class HostileInputTest {
    private static final String API = "taobao.demo.get";
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    private final FakeGateway gateway = new GatewaySetup()
            .app(Caller.APP_KEY, Caller.SECRET)
            .session(Caller.SESSION)
            .api(Docs.EVERY)
            .clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC))
            .start();
    private final Caller caller = new Caller(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> requests() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        return Stream.of(
                Arguments.of("a bad escape in the body", "a=1", FORM, "b=%zz", 200, "\"code\":47"),
                Arguments.of("half an escape in the body", "a=1", FORM, "b=%e", 200, "\"code\":47"),
                Arguments.of("no boundary", "", "multipart/form-data", "x", 200, "\"code\":47"),
                Arguments.of("no end", "", "multipart/form-data;boundary=b", part, 200, "\"code\":47"),
                Arguments.of("no part", "", "multipart/form-data;boundary=b", "x", 200, "\"code\":47"),
                Arguments.of(
                        "no name", "", "multipart/form-data;boundary=b", "--b\r\n\r\nx\r\n--b--", 200, "\"code\":47"),
                Arguments.of("no head", "", "multipart/form-data;boundary=b", "--b\r\nx\r\n--b--", 200, "\"code\":47"),
                Arguments.of(
                        "an upload without a call",
                        "format=json",
                        "multipart/form-data;boundary=b",
                        part + "--b--",
                        200,
                        "\"code\":21"),
                Arguments.of("an unknown type", "format=json", "image/png", "\u0000\u00ff", 200, "\"code\":21"),
                Arguments.of("JSON that is none", "format=json", "application/json", "{", 200, "\"code\":21"),
                Arguments.of("names without values", "format=json", FORM, "&&=&a&=b&a==", 200, "\"code\":21"),
                Arguments.of("20 MB", "format=json", FORM, "x".repeat(20_000_000), 413, "more than"),
                Arguments.of(
                        "8 MB in one value", "format=json", FORM, "a=" + "x".repeat(8_000_000), 200, "\"code\":21"),
                Arguments.of("100,000 parameters", "format=json", FORM, many("&"), 200, "\"code\":21"),
                Arguments.of(
                        "1,000,000 commas", "format=json", FORM, "ids=" + ",".repeat(1_000_000), 200, "\"code\":21"),
                Arguments.of("a query of 200 KB", "format=json&a=" + "x".repeat(200_000), FORM, "", 200, "\"code\":21"),
                Arguments.of("a query of 2 MB", "format=json&a=" + "x".repeat(2_000_000), FORM, "", 431, "too long"));
    }

    private static String many(String separator) {
        return IntStream.range(0, 100_000).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining(separator));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void saysWhatIsWrong(String what, String query, String type, String body, int status, String text)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "?" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains(text), answer.body());
        assertServes();
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                Arguments.of("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 404"),
                Arguments.of("GET /router/rest HTTP/1.1\r\n\r\n", "HTTP/1.1 200"),
                Arguments.of("GET /router/rest?format=json&a=%zz HTTP/1.1\r\n\r\n", "HTTP/1.1 200"),
                Arguments.of("HEAD /router/rest HTTP/1.1\r\n\r\n", "HTTP/1.1 405"),
                Arguments.of("DELETE /router/rest HTTP/1.1\r\n\r\n", "HTTP/1.1 405"),
                Arguments.of("POST /router/../rest HTTP/1.1\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 404"),
                Arguments.of("POST /router/rest HTTP/1.0\r\nContent-Length: 1\r\n\r\na", "HTTP/1.1 200"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 400"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", "HTTP/1.1 501"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 400"),
                Arguments.of(
                        "POST /router/rest HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;x=y\r\na\r\n0\r\nT: t\r\n\r\n",
                        "HTTP/1.1 200"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nX: " + "y".repeat(1_000_000) + "\r\n\r\n", "HTTP/1.1 431"),
                Arguments.of("POST /router/rest HTTP/1.1\r\n" + "X: y\r\n".repeat(100_000) + "\r\n", "HTTP/1.1 431"),
                Arguments.of("POST /router/rest HTTP/1.1\r\n: y\r\n\r\n", "HTTP/1.1 400"),
                Arguments.of("POST /router/rest HTTP/2\r\n\r\n", "HTTP/1.1 400"),
                Arguments.of("\u0016\u0003\u0001\u0002\r\n", "HTTP/1.1 400"),
                Arguments.of("\r\n\r\n", "HTTP/1.1 400"),
                Arguments.of("POST /router/batch HTTP/1.1\r\nContent-Length: 8\r\n\r\n#PUBLIC#", "HTTP/1.1 200"),
                Arguments.of("POST /router/rest HTTP/1.1\r\nContent-Length: 99\r\n\r\nhalf", ""),
                Arguments.of("POST /router/re", ""));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void answersOrEndsTheConnection(String request, String answer) throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() ? all.isEmpty() : all.startsWith(answer), all);
        }
        assertServes();
    }

    @Test
    void doesNotWaitForTheSlow() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = connect();
            socket.getOutputStream()
                    .write("POST /router/rest HTTP/1.1\r\nContent-Len".getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        assertServes();
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void doesNotMindThoseWhoLeave() throws Exception {
        byte[] request = ("POST /router/rest?" + Caller.form(Caller.signed(Caller.protocol(API), Map.of("tid", "5")))
                        + " HTTP/1.1\r\nContent-Length: 5\r\n\r\ntid=5")
                .getBytes(StandardCharsets.US_ASCII);
        for (int length = 1; length <= request.length; length += 7) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(request, 0, length);
                socket.setSoLinger(length % 2 == 0, 0);
            }
        }
        assertServes();
    }

    @Test
    void servesSixtyFourClientsAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(64);
        List<Callable<String>> calls = IntStream.range(0, 640)
                .mapToObj(i -> (Callable<String>) () -> caller.call(API, Map.of("tid", Integer.toString(1 + i % 9))))
                .toList();
        for (Future<String> answer : clients.invokeAll(calls)) {
            assertTrue(answer.get().startsWith("{\"demo_get_response\":"), answer.get());
        }
        clients.shutdown();

        assertEquals(640, gateway.calls(API).size());
        assertEquals(
                640,
                gateway.calls().stream()
                        .mapToLong(call -> call.number("tid"))
                        .filter(tid -> tid > 0)
                        .count());
    }

    @Test
    void keepsConnectionsOpen() throws Exception {
        String request = "POST /router/rest?format=json HTTP/1.1\r\nContent-Length: 1\r\n\r\na";
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.repeat(3).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, all.split("HTTP/1.1 200 OK", -1).length - 1, all);
        }
    }

    @Test
    void endsItsConnectionsWhenItCloses() throws Exception {
        try (Socket waiting = connect()) {
            waiting.getOutputStream()
                    .write("POST /router/rest HTTP/1.1\r\nContent-Length: 1\r\n\r\na"
                            .getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', waiting.getInputStream().read());
            gateway.close();
            String rest = new String(waiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.startsWith("TTP/1.1 200 OK"), rest);
        }
    }

    @Test
    void forgetsTheOldestCallsBeforeMemoryRunsOut() throws Exception {
        String value = "x".repeat(7_000_000);
        for (int i = 0; i < 10; i++) {
            caller.call(API, Map.of("tid", "5", "other", value));
        }

        assertEquals(9, gateway.calls().size());
    }

    private void assertServes() throws IOException, InterruptedException {
        String answer = caller.call(API, Map.of("tid", "5"));
        assertTrue(answer.startsWith("{\"demo_get_response\":"), answer);
    }

    private Socket connect() throws IOException {
        URI url = URI.create(gateway.url());
        return new Socket(url.getHost(), url.getPort());
    }
}
