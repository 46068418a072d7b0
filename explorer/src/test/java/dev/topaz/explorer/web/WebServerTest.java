package dev.topaz.explorer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.Explorer;
import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks plain HTTP with the explorer, as a page would, and as somebody would who is not welcome. */
@TestInstance(Lifecycle.PER_CLASS)
class WebServerTest {
    private static final String SECRET = "a-very-real-secret";
    private static final String SESSION = "a-very-real-session";
    private static final String ORDER = "{\"api\":\"taobao.demo.trade.get\",\"params\":{\"tid\":\"12\"}}";

    @TempDir
    private static Path root;

    @AutoClose
    private final RefusedPort nobody = new RefusedPort();

    private Explorer explorer;
    private URI home;
    private String token;

    @BeforeAll
    void open() throws IOException {
        DemoSpecs.write(root);
        String url = "http://" + nobody.hostAndPort() + "/router/rest";
        Target real = new Target(Target.Id.REAL, url, "87654321", SECRET, SESSION);
        explorer = Explorer.start(List.of(new SpecPlace(root)), 0, Optional.of(real), Optional.empty());
        home = URI.create(explorer.url());
        Matcher meta = Pattern.compile("name=\"topaz-token\" content=\"([0-9a-f]{32})\"")
                .matcher(get("/").text());
        assertTrue(meta.find());
        token = meta.group(1);
    }

    @AfterAll
    void close() {
        explorer.close();
    }

    /** An answer: its head as it came, and its body. */
    private record Answer(String head, byte[] body) {
        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(text());
        }
    }

    /** By hand: every client of the JDK sets Host itself. */
    private Answer send(String request, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", home.getPort())) {
            String head = request + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    answer.substring(0, end), answer.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private String own() {
        return "127.0.0.1:" + home.getPort();
    }

    private Answer get(String path, String... headers) throws IOException {
        return send(
                "GET " + path + " HTTP/1.1\r\nHost: " + own()
                        + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers)),
                "");
    }

    private Answer post(String body, String... headers) throws IOException {
        return send("POST /api/call HTTP/1.1\r\nHost: " + own() + "\r\n" + String.join("\r\n", headers), body);
    }

    private Answer order(String body) throws IOException {
        return post(body, "Content-Type: application/json", "X-Topaz-Token: " + token, "Origin: http://" + own());
    }

    @Test
    void thePageKeepsToItself() throws IOException {
        Answer page = get("/");

        assertEquals(200, page.status());
        assertTrue(page.head().toLowerCase().contains("content-security-policy: default-src 'self';"), page::head);
        assertTrue(page.head().toLowerCase().contains("frame-ancestors 'none'"), page::head);
        assertTrue(page.head().toLowerCase().contains("x-content-type-options: nosniff"), page::head);
        assertFalse(page.text().contains("//cdn"), page::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explorer.css",
                "icon.svg",
                "main.js",
                "dom.js",
                "server.js",
                "search.js",
                "categories.js",
                "api.js",
                "params.js",
                "form.js",
                "memory.js",
                "pager.js",
                "problems.js",
                "prose.js",
                "requests.js",
                "topics.js",
                "report.js"
            })
    void everyFileOfThePageIsThereAndNamesNoOtherSite(String file) throws IOException {
        Answer answer = get("/" + file);

        assertEquals(200, answer.status());
        assertFalse(answer.text().replace("http://www.w3.org/2000/svg", "").contains("//www."), answer::text);
        assertFalse(answer.text().contains("innerHTML"), answer::text);
        assertFalse(answer.text().contains("https://"), answer::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/package-info.class",
                "/../web/Guard.class",
                "/%2e%2e/web/Guard.class",
                "//main.js",
                "/api/",
                "/api/call"
            })
    void nothingElseIs(String path) throws IOException {
        assertEquals(404, get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:1", "127.0.0.1", "127.0.0.1.evil.example"})
    void aNameOfSomebodyElseThatLeadsHereIsRefused(String host) throws IOException {
        assertEquals(403, send("GET /api/about HTTP/1.1\r\nHost: " + host, "").status());
    }

    @Test
    void theOwnNamesAreLetIn() throws IOException {
        assertEquals(
                200,
                send("GET /api/about HTTP/1.1\r\nHost: localhost:" + home.getPort(), "")
                        .status());
        assertEquals(403, send("GET /api/about HTTP/1.0\r\nX: y", "").status());
    }

    @Test
    void anotherSiteCannotOrderCalls() throws IOException {
        String json = "Content-Type: application/json";
        String mine = "X-Topaz-Token: " + token;

        assertEquals(200, order(ORDER).status());
        assertEquals(403, post(ORDER, json).status());
        assertEquals(403, post(ORDER, json, "X-Topaz-Token: " + "0".repeat(32)).status());
        assertEquals(403, post(ORDER, mine, "Content-Type: text/plain").status());
        assertEquals(
                403, post(ORDER, json, mine, "Origin: https://evil.example").status());
        assertEquals(403, post(ORDER, json, mine, "Origin: null").status());
        assertEquals(403, post(ORDER, json, mine, "Sec-Fetch-Site: cross-site").status());
        assertEquals(403, get("/api/about", "Origin: https://evil.example").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{",
                "400|null",
                "400|[]",
                "400|{\"api\":\"taobao.demo.trade.get\",\"secret\":\"x\"}",
                "400|{\"api\":\"taobao.demo.trade.get\",\"target\":\"MARS\"}",
                "404|{\"api\":\"taobao.demo.nothing\"}",
                "404|{}"
            })
    void anOrderThatIsNoneIsRefused(int status, String body) throws IOException {
        Answer answer = order(body);

        assertEquals(status, answer.status(), answer::text);
        assertFalse(answer.json().get("error").asString().isEmpty());
    }

    @Test
    void neitherSecretNorSessionLeavesTheProcess() throws IOException {
        String real = ORDER.replace("{\"api\"", "{\"target\":\"REAL\",\"api\"");
        for (Answer answer : List.of(get("/"), get("/api/about"), order(ORDER), order(real))) {
            assertEquals(200, answer.status());
            assertFalse(answer.text().contains(SECRET), answer::text);
            assertFalse(answer.text().contains(SESSION), answer::text);
            assertFalse(answer.text().contains("topaz-explorer-secret"), answer::text);
        }
    }

    @Test
    void tellsWhatThereIs() throws IOException {
        JsonNode about = get("/api/about").json();

        assertEquals(3, about.get("apis").asInt());
        assertEquals("FAKE", about.at("/gateways/0/id").asString());
        assertEquals("REAL", about.at("/gateways/1/id").asString());
        assertEquals("交易API", about.at("/categories/0/categories/0/name").asString());
    }

    @Test
    void searches() throws IOException {
        JsonNode found = get("/api/search?q=%E4%BA%A4%E6%98%93+get").json();

        assertEquals(1, found.get("total").asInt());
        assertEquals("taobao.demo.trade.get", found.at("/hits/0/name").asString());
        assertEquals(400, get("/api/search?q=%zz").status());
    }

    @Test
    void showsAnApiWithSettersSamplesAndLimits() throws IOException {
        JsonNode api = get("/api/spec?name=taobao.demo.trade.get").json();

        assertEquals("DemoTradeGetRequest", api.get("javaClass").asString());
        assertEquals("setTid", api.at("/request/0/setter").asString());
        assertEquals("MIN_VALUE", api.at("/request/0/limits/0/kind").asString());
        assertEquals("JSON", api.at("/request/5/input").asString());
        assertEquals(
                "{\n  \"oid\": 7,\n  \"sku_names\": [\n    \"红\"\n  ]\n}",
                api.at("/request/5/sample").asString());
        assertEquals("请检查 tid", api.at("/errors/0/remedy/0/text").asString());
        assertEquals(404, get("/api/spec?name=nothing").status());
    }

    @Test
    void handsOutOpenApi() throws IOException {
        Answer document = get("/api/openapi?name=taobao.demo.trade.get");

        assertEquals("3.1.0", document.json().get("openapi").asString());
        assertTrue(document.head().contains("filename=\"taobao.demo.trade.get.openapi.json\""), document::head);
    }

    @Test
    void compressesForThoseWhoCanRead() throws IOException {
        Answer plain = get("/explorer.css");
        Answer packed = get("/explorer.css", "Accept-Encoding: gzip, br");

        assertTrue(packed.body().length < plain.body().length / 2);
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertEquals(plain.text(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
