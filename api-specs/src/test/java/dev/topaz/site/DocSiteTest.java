package dev.topaz.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.Documents;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocSiteTest {
    private static final String JSON = "{\"data\":{\"name\":\"taobao.demo.get\"}}";

    private static final Duration LONG = Duration.ofMinutes(5);

    private LocalSite local;
    private final List<Duration> slept = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        local = new LocalSite().document("7", JSON);
    }

    @AfterEach
    void close() {
        local.close();
    }

    private DocSite site(int retries, Duration interval, Duration timeout) {
        return new DocSite(new SiteOptions(local.base(), interval, retries, timeout), slept::add);
    }

    private DocSite site() {
        return site(4, Duration.ZERO, LONG);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Problem problem(DocSite site, String address) {
        return assertThrows(SiteException.class, () -> site.fetch(address)).problem();
    }

    @Test
    void getsTheTokenOnceAndBringsItWithEveryQuestion() throws Exception {
        DocSite site = site();

        assertEquals(JSON, text(site.document("7")));
        assertEquals(JSON, text(site.document("7")));

        String question = "/handler/document/getDocument.json?isEn=false&treeId=&docId=7&docType=2&_tb_token_=e5f7";
        assertEquals(List.of("/docCenter", question, question), local.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://open.taobao.com/api.htm?docId=7&docType=2",
                "https://developer.alibaba.com/docs/api.htm?apiId=7",
                "https://open.taobao.com/api.htm?spm=a1z.b2&docType=2&docId=7#s1"
            })
    void asksTheBaseForDocumentsOfThePlatform(String address) throws Exception {
        assertEquals(JSON, text(site().fetch(address)));
    }

    @Test
    void fetchesOtherAddressesAsTheyAre() throws Exception {
        local.page("/pages/one.html", exchange -> LocalSite.answer(exchange, 200, "<html>one</html>"));

        assertEquals("<html>one</html>", text(site().fetch(local.base() + "/pages/one.html")));
        assertEquals(List.of("/pages/one.html"), local.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "http:///api.htm?docId=7", "https://open taobao.com/", "https://a.cn/?b=<c>"})
    void refusesWhatIsNoAddress(String address) {
        assertEquals(SiteProblem.BAD_ADDRESS, problem(site(), address).code());
        assertEquals(List.of(), local.asked());
    }

    @Test
    void keepsItsPace() throws Exception {
        DocSite site = site(0, Duration.ofHours(10), LONG);
        site.document("7");
        site.document("7");

        assertEquals(2, slept.size(), "the landing page is asked for at once");
        slept.forEach(time -> assertTrue(
                time.compareTo(Duration.ofHours(9)) > 0 && time.compareTo(Duration.ofHours(10)) <= 0, time.toString()));
    }

    @Test
    void waitsLongerAfterEachFailure() throws Exception {
        local.mishap(LocalSite.status(503)).mishap(LocalSite.status(429)).mishap(LocalSite.status(500));

        assertEquals(JSON, text(site().document("7")));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)), slept);
    }

    @Test
    void staysAwayAsLongAsTheSiteWants() throws Exception {
        local.mishap(LocalSite.status(503, "Retry-After", "7"));

        assertEquals(JSON, text(site().document("7")));
        assertEquals(List.of(Duration.ofSeconds(7)), slept);
    }

    @Test
    void doesNotWaitForASiteThatWantsHoursOfRest() {
        local.page("/busy", LocalSite.status(429, "Retry-After", "7200"));

        Problem problem = problem(site(), local.base() + "/busy");

        assertEquals("the site answered with HTTP status 429, and asks to stay away for 7200 s", problem.message());
        assertEquals(List.of(), slept);
    }

    @Test
    void givesUpInTheEnd() {
        local.page("/down", LocalSite.status(502));

        Problem problem = problem(site(2, Duration.ZERO, LONG), local.base() + "/down");

        assertEquals(SiteProblem.UNREACHABLE, problem.code());
        assertEquals("the site answered with HTTP status 502 (asked 3 times)", problem.message());
        assertEquals(local.base() + "/down", problem.at().file());
        assertEquals(3, local.asked().size());
    }

    @Test
    void asksOnceForWhatIsNotThere() {
        local.page("/gone", LocalSite.status(404));

        Problem problem = problem(site(), local.base() + "/gone");

        assertEquals(SiteProblem.REFUSED, problem.code());
        assertEquals(1, local.asked().size());
    }

    @Test
    void followsRedirectsButNotForEver() throws Exception {
        local.page("/old", LocalSite.status(302, "Location", "/new"))
                .page("/new", exchange -> LocalSite.answer(exchange, 200, "moved"))
                .page("/loop", LocalSite.status(302, "Location", "/loop"));

        assertEquals("moved", text(site().fetch(local.base() + "/old")));
        Problem problem = problem(site(0, Duration.ZERO, LONG), local.base() + "/loop");
        assertEquals("the site answered with HTTP status 302", problem.message());
        assertEquals("it redirects too often, or from https to http", problem.hint());
    }

    @Test
    void anAnswerThatNeverComesIsAFailure() {
        local.page("/silent", exchange -> local.hang());

        Problem problem = problem(site(0, Duration.ZERO, Duration.ofMillis(300)), local.base() + "/silent");

        assertEquals(SiteProblem.UNREACHABLE, problem.code());
        assertEquals("no complete answer came within 300 ms", problem.message());
    }

    @Test
    void anAnswerThatStopsHalfWayIsAFailure() {
        local.page("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            local.hang();
        });

        Problem problem = problem(site(0, Duration.ZERO, Duration.ofMillis(300)), local.base() + "/half");

        assertEquals("no complete answer came within 300 ms", problem.message());
    }

    @Test
    void aBrokenConnectionIsAFailure() {
        local.page("/broken", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            throw new IOException("pulled out");
        });

        assertEquals(
                SiteProblem.UNREACHABLE,
                problem(site(0, Duration.ZERO, LONG), local.base() + "/broken").code());
    }

    @Test
    void doesNotReadMoreThanAPageCanHave() {
        local.page("/flood", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 800; i++) {
                exchange.getResponseBody().write(much);
            }
            exchange.close();
        });

        assertEquals(
                DocProblem.TOO_LARGE, problem(site(), local.base() + "/flood").code());
        assertEquals(List.of(), slept);
    }

    @Test
    void readsTheLargestThatIsAllowed() throws Exception {
        byte[] most = new byte[Documents.MOST_BYTES];
        local.page("/large", exchange -> {
            exchange.sendResponseHeaders(200, most.length);
            exchange.getResponseBody().write(most);
            exchange.close();
        });

        assertArrayEquals(most, site().fetch(local.base() + "/large"));
    }

    @Test
    void aSiteWithoutTokenIsNotTheDocSite() {
        local.page("/docCenter", exchange -> LocalSite.answer(exchange, 200, "another site"));

        SiteException e = assertThrows(SiteException.class, () -> site().document("7"));

        assertEquals(SiteProblem.NO_TOKEN, e.problem().code());
        assertEquals(1, local.asked().size());
    }

    @Test
    void neverTellsTheToken() {
        local.mishap(LocalSite.status(403));

        SiteException e = assertThrows(SiteException.class, () -> site().document("7"));

        assertFalse(e.getMessage().contains("e5f7"), e.getMessage());
        assertTrue(e.getMessage().contains("docId=7"), e.getMessage());
    }

    @Test
    void readsTheCatalog() throws Exception {
        local.catalog("""
                {"success":true,"data":{"treeCategories":[{"id":1,"name":"API","catelogTrees":[
                  {"id":2,"name":"交易API,","catelogList":[
                    {"docId":7,"docType":2,"name":"taobao.demo.get","subName":"示例"},
                    {"docId":8,"docType":2,"name":"示例二","subName":"taobao.demo.two.get"},
                    {"docId":7,"docType":2,"name":"taobao.demo.get","subName":"示例"}]},
                  {"id":3,"name":"商品API","catelogList":[{"docId":9,"name":"taobao.item.get"},{"name":"x"}]}]}]}}
                """);

        assertEquals(
                List.of(
                        new CatalogEntry("taobao.demo.get", "7", "交易API"),
                        new CatalogEntry("taobao.demo.two.get", "8", "交易API"),
                        new CatalogEntry("taobao.item.get", "9", "商品API")),
                site().catalog());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>请登录</html>", "{}", "{\"data\":{\"treeCategories\":[]}}"})
    void whatIsNoCatalogIsAnError(String answer) {
        local.catalog(answer);

        assertEquals(
                SiteProblem.NO_CATALOG,
                assertThrows(SiteException.class, () -> site().catalog())
                        .problem()
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://open.taobao.com", "open.taobao.com", "https:///x"})
    void aBaseIsAnAddress(String base) {
        URI uri = URI.create(base);
        assertThrows(
                IllegalArgumentException.class, () -> new SiteOptions(uri, Duration.ZERO, 0, Duration.ofSeconds(1)));
    }

    @Test
    void aBaseMayHaveAPath() throws Exception {
        local.page("/mirror/docCenter", exchange -> {
                    exchange.getResponseHeaders().add("Set-Cookie", "_tb_token_=e5f7; Path=/");
                    LocalSite.answer(exchange, 200, "");
                })
                .page("/mirror/handler/document/getDocument.json", exchange -> LocalSite.answer(exchange, 200, JSON));
        URI base = URI.create(local.base() + "/mirror/");
        DocSite site = new DocSite(new SiteOptions(base, Duration.ZERO, 0, LONG));

        assertEquals(JSON, text(site.document("7")));
    }
}
