package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.testdata.RefusedPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class DefaultTaobaoClientTest {
    private static final String SECRET = "fictional-app-secret";
    private static final String SESSION = "fictional-session-key";
    private static final String SUCCESS = "{\"demo_get_response\":{\"text\":\"中文\",\"request_id\":\"r1\"}}";
    private static final String REFUSAL = "{\"error_response\":{\"code\":15,\"msg\":\"Remote service error\","
            + "\"sub_code\":\"isv.bad\",\"sub_msg\":\"坏\",\"request_id\":\"r2\"}}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    @Test
    void answersThroughBothDoors() throws Exception {
        TaobaoClient client = client(answering(200, SUCCESS));

        assertEquals("中文", client.execute(new DemoRequest(), SESSION).text);
        assertEquals("中文", client.call(new DemoRequest(), SESSION).text);
        assertEquals("中文", client.callAsync(new DemoRequest(), SESSION).get().text);
        assertEquals("r1", client.call(new DemoRequest(), null).getRequestId());
        assertEquals(SUCCESS, client.call(new DemoRequest(), null).getBody());
    }

    @Test
    void reportsARefusalInTheWayOfEachDoor() throws Exception {
        TaobaoClient client = client(answering(200, REFUSAL));

        DemoResponse response = client.execute(new DemoRequest());
        assertFalse(response.isSuccess());
        assertEquals("15", response.getErrorCode());
        assertEquals("isv.bad", response.getSubCode());
        TopApiException e = assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        assertEquals("taobao.demo.get", e.apiName());
        assertEquals("15", e.code());
        assertEquals("Remote service error", e.msg());
        assertEquals("isv.bad", e.subCode());
        assertEquals("坏", e.subMsg());
        assertEquals("r2", e.requestId());
        assertEquals("be good", e.remedy());
        CompletionException async = assertThrows(
                CompletionException.class,
                () -> client.callAsync(new DemoRequest(), null).join());
        assertInstanceOf(TopApiException.class, async.getCause());
    }

    @Test
    void sendsNothingWhenTheCheckFails() throws Exception {
        TaobaoClient client = client(answering(200, SUCCESS));
        DemoRequest request = new DemoRequest();
        request.text = " ";

        DemoResponse response = client.execute(request);
        assertEquals("40", response.getErrorCode());
        assertEquals("client-error:Missing required arguments:text", response.getMsg());
        assertEquals("", response.getBody());
        TopApiException e = assertThrows(TopApiException.class, () -> client.call(request, null));
        assertEquals("40", e.code());
        assertNull(e.requestId());
        assertEquals(List.of(), bodies);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', decode",
        "200, '{}', decode",
        "200, '<html/>', decode",
        "204, '', transport",
        "302, '', transport",
        "404, 'not here', transport",
        "500, '{}', transport",
        "502, '<html/>', transport"
    })
    void neverReportsASuccessThatIsNone(int status, String body, String kind) throws Exception {
        TaobaoClient client = client(answering(status, body));
        Class<? extends TopException> expected =
                kind.equals("decode") ? TopDecodeException.class : TopTransportException.class;

        assertThrows(expected, () -> client.call(new DemoRequest(), SESSION));
        ApiException classic = assertThrows(ApiException.class, () -> client.execute(new DemoRequest(), SESSION));
        assertInstanceOf(expected, classic.getCause());
    }

    @Test
    void takesTheRefusalOfAnErrorStatusForWhatItIs() throws Exception {
        TaobaoClient client = client(answering(400, REFUSAL));

        assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
    }

    @Test
    void decompressesAnswers() throws Exception {
        TaobaoClient client = client(exchange -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(SUCCESS.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, out.size());
            exchange.getResponseBody().write(out.toByteArray());
            exchange.close();
        });

        assertEquals("中文", client.call(new DemoRequest(), null).text);
    }

    @Test
    void givesUpOnAnAnswerThatUnpacksWithoutEnd() throws Exception {
        TaobaoClient client = client(exchange -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 100; i++) {
                    gzip.write(zeros);
                }
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, out.size());
            exchange.getResponseBody().write(out.toByteArray());
            exchange.close();
        });

        assertThrows(TopTransportException.class, () -> client.call(new DemoRequest(), null));
    }

    @Test
    void givesUpWhenTheAnswerDoesNotCome() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        String url = start(exchange -> await(never));
        TaobaoClient client = new DefaultTaobaoClient(
                url, "12345678", SECRET, new ClientOptions().attemptTimeout(Duration.ofMillis(200)));

        TopTransportException e =
                assertThrows(TopTransportException.class, () -> client.call(new DemoRequest(), SESSION));
        assertNoSecrets(e);
        never.countDown();
    }

    @Test
    void saysWhichGatewayCannotBeReached() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            String url = "http://" + port.hostAndPort() + "/router/rest";
            TaobaoClient client = new DefaultTaobaoClient(url + "?own=secret-of-the-user", "12345678", SECRET);

            TopTransportException e =
                    assertThrows(TopTransportException.class, () -> client.call(new DemoRequest(), SESSION));
            assertTrue(
                    e.getMessage().contains("taobao.demo.get") && e.getMessage().contains(url), e.getMessage());
            assertFalse(e.getMessage().contains("secret-of-the-user"), e.getMessage());
            assertNoSecrets(e);
        }
    }

    @Test
    void abortsACallThatIsCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        TaobaoClient client = client(exchange -> {
            arrived.countDown();
            try (InputStream in = exchange.getRequestBody()) {
                in.readAllBytes();
                while (true) {
                    // The connection breaks when the client is gone.
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1_000_000; i++) {
                        exchange.getResponseBody().write(new byte[8192]);
                    }
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });

        CompletableFuture<DemoResponse> call = client.callAsync(new DemoRequest(), null);
        assertTrue(arrived.await(300, TimeUnit.SECONDS));
        call.cancel(true);
        assertTrue(closed.await(300, TimeUnit.SECONDS));
    }

    @Test
    void uploadsFilesAsAMultipartForm() throws Exception {
        TaobaoClient client = client(answering(200, SUCCESS));
        DemoRequest request = new DemoRequest();
        request.text = "值";
        request.image = new FileItem("a\"b\r\n.png", new byte[] {1, 2, 3}, "image/png");
        client.call(request, null);

        String body = bodies.get(0);
        String boundary = body.substring(0, body.indexOf("\r\n"));
        assertEquals(
                boundary + "\r\nContent-Disposition: form-data; name=\"text\"\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n值\r\n" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a%22b%0D%0A.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n\u0001\u0002\u0003\r\n" + boundary + "--\r\n",
                body);
    }

    @Test
    void sendsNothingWhenAFileCannotBeRead(@TempDir Path folder) throws Exception {
        TaobaoClient client = client(answering(200, SUCCESS));
        DemoRequest request = new DemoRequest();
        request.image = new FileItem(folder.resolve("absent.png"));

        assertThrows(TopTransportException.class, () -> client.call(request, null));
        assertThrows(ApiException.class, () -> client.execute(request));
        CompletionException async = assertThrows(
                CompletionException.class, () -> client.callAsync(request, null).join());
        assertEquals(
                FailureReason.UNREADABLE_FILE,
                assertInstanceOf(TopTransportException.class, async.getCause()).reason());
        assertEquals(List.of(), bodies);
    }

    @Test
    void goesThroughAProxy() throws Exception {
        try (FaultyServer proxy = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(SUCCESS);
        })) {
            ProxySelector selector = ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port()));
            TaobaoClient client = new DefaultTaobaoClient(
                    "http://gateway.invalid/router/rest", "12345678", SECRET, new ClientOptions().proxy(selector));

            assertEquals("中文", client.call(new DemoRequest(), SESSION).text);
            assertTrue(proxy.received().get(0).head().startsWith("POST http://gateway.invalid/router/rest?app_key="));
        }
    }

    @Test
    void doesNotChangeTheRequest() throws Exception {
        TaobaoClient client = client(answering(200, SUCCESS));
        DemoRequest request = new DemoRequest();
        request.putHeaderParam("X-Own", "1");
        request.putOtherTextParam("extra", "2");
        client.call(request, SESSION);
        client.call(request, SESSION);

        assertEquals(Map.of("X-Own", "1"), request.getHeaderMap());
        assertEquals(Map.of("extra", "2", "text", "x"), request.getTextParams());
        assertNull(request.getTimestamp());
        assertEquals(List.of("extra=2&text=x", "extra=2&text=x"), bodies);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new DefaultTaobaoClient("ftp://x/y", "1", SECRET));
        assertThrows(IllegalArgumentException.class, () -> new DefaultTaobaoClient("http://x/y", " ", SECRET));
        assertThrows(IllegalArgumentException.class, () -> new DefaultTaobaoClient("http://x/y", "1", ""));
        assertThrows(IllegalArgumentException.class, () -> new DefaultTaobaoClient("http://x/y", "1", SECRET, "yaml"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DefaultTaobaoClient("http://x/y", "1", SECRET, "json", 1, 1, "sha1"));
    }

    @Test
    void neverShowsTheSecret() throws Exception {
        assertFalse(client(answering(200, SUCCESS)).toString().contains(SECRET));
    }

    private static void assertNoSecrets(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String text = each.toString();
            assertFalse(text.contains(SECRET) || text.contains(SESSION) || text.contains("sign="), text);
        }
    }

    private TaobaoClient client(HttpHandler handler) throws IOException {
        return new DefaultTaobaoClient(start(handler), "12345678", SECRET);
    }

    private String start(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(handler);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/router/rest";
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
    }

    private HttpHandler answering(int status, String body) {
        return exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
