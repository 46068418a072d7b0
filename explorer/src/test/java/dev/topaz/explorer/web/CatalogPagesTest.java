package dev.topaz.explorer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.Explorer;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that ships beside the specs of a user, over HTTP as the page asks for it. */
@TestInstance(Lifecycle.PER_CLASS)
class CatalogPagesTest {
    private static final String SOLD = "taobao.trades.sold.get";
    private static final ApiCatalog CATALOG =
            ApiCatalog.installed(CatalogPagesTest.class.getClassLoader()).orElseThrow();
    private static final int ALL = CATALOG.apiNames(NamePattern.ALL).size();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private static Path root;

    private Explorer explorer;

    @BeforeAll
    void open() throws IOException {
        DemoSpecs.write(root);
        // One API has a spec of the user's, and stands in the catalogue as well.
        ApiSpec ours =
                CATALOG.find("taobao.trade.fullinfo.get").orElseThrow().spec().withDescription("ours");
        Files.writeString(root.resolve(SpecFiles.fileName(ours.name())), SpecXml.write(ours));
        explorer = Explorer.start(List.of(new SpecPlace(root)), 0, Optional.empty(), Optional.of(CATALOG));
    }

    @AfterAll
    void close() {
        explorer.close();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(explorer.url()).resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path));
    }

    private JsonNode search(String text) throws IOException, InterruptedException {
        return json("/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode found) {
        return StreamSupport.stream(found.get("hits").spliterator(), false)
                .map(hit -> hit.get("name").asString())
                .toList();
    }

    private JsonNode call(String order) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"topaz-token\" content=\"([0-9a-f]{32})\"")
                .matcher(get("/"));
        assertTrue(token.find());
        HttpRequest request = HttpRequest.newBuilder(URI.create(explorer.url()).resolve("/api/call"))
                .header("Content-Type", "application/json")
                .header("X-Topaz-Token", token.group(1))
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    @Test
    void thePageBeginsWithTheSpecsAndTheCategoriesOfTheCatalogue() throws Exception {
        JsonNode about = json("/api/about");

        assertEquals(4, about.get("apis").asInt());
        assertEquals(CATALOG.date().toString(), about.at("/catalog/date").asString());
        assertEquals(ALL - 1, about.at("/catalog/apis").asInt());
        long counted = StreamSupport.stream(json("/api/categories").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("categories").spliterator(), false))
                .mapToLong(category -> category.get("count").asLong())
                .sum();
        assertEquals(ALL - 1, counted);
    }

    @Test
    void aCategoryOfTheCatalogueListsItsApis() throws Exception {
        String category = URLEncoder.encode("退款API", StandardCharsets.UTF_8);

        JsonNode found = json("/api/search?origin=CATALOG&category=" + category);

        assertTrue(names(found).contains("taobao.refunds.receive.get"), found::toString);
        assertEquals(names(found).size(), found.get("total").asInt());
    }

    @Test
    void searchesByChineseTitleByCategoryByClassNameAndByParts() throws Exception {
        assertTrue(names(search("查询卖家已卖出的交易数据")).contains(SOLD));
        assertTrue(names(search("退款API")).contains("taobao.refunds.receive.get"));
        assertEquals(SOLD, names(search("TradesSoldGetRequest")).get(0));
        assertTrue(names(search("sold.get")).contains(SOLD));
        assertTrue(names(search("退款 列表")).contains("taobao.refunds.receive.get"));
    }

    @Test
    void searchesByPinyin() throws Exception {
        assertTrue(names(search("cxmjymcdjysj")).contains(SOLD)); // 查询卖家已卖出的交易数据, as an input method spells it
        assertTrue(names(search("tkapi")).stream().anyMatch("taobao.refunds.receive.get"::equals));
        assertTrue(names(search("tuikuan lb")).contains("taobao.refunds.receive.get"));
        assertEquals("", search("cxmjymcdjysj").get("corrected").asString());
    }

    @Test
    void whatIsFoundComesPageByPage() throws Exception {
        JsonNode first = search("taobao");
        JsonNode second = json("/api/search?q=taobao&from=60");

        assertEquals(60, names(first).size());
        assertEquals(60, names(second).size());
        assertEquals(first.get("total"), second.get("total"));
        assertTrue(names(first).stream().noneMatch(names(second)::contains));
        assertEquals(List.of(), names(json("/api/search?q=taobao&from=999999")));
        assertTrue(json("/api/search?q=taobao&from=-1").get("error").asString().contains("'-1' is not a position"));
    }

    @Test
    void specsOfTheUserComeFirstAndOnce() throws Exception {
        JsonNode found = search("trade");

        assertEquals("SPEC", found.at("/hits/0/origin").asString());
        assertEquals(
                names(found).size(),
                names(found).stream().distinct().count(),
                () -> names(found).toString());
        assertEquals(60, names(found).size());
        assertTrue(found.get("total").asInt() > 60);
    }

    @Test
    void aTypingErrorIsCorrectedAndTold() throws Exception {
        JsonNode found = search("TradeFulinfoGetRequest");

        assertEquals("taobao.trade.fullinfo.get", names(found).get(0));
        assertEquals("taobao.trade.fullinfo.get", found.get("corrected").asString());
        assertEquals("SPEC", found.at("/hits/0/origin").asString());
        assertEquals("", search("fullinfo").get("corrected").asString());
    }

    @Test
    void anApiOfTheCatalogueHasItsPageWithFactsAndExamples() throws Exception {
        JsonNode api = json("/api/spec?name=" + SOLD);

        assertEquals(CATALOG.date().toString(), api.get("factsOf").asString());
        assertEquals("TradesSoldGetRequest", api.get("javaClass").asString());
        assertEquals(0, api.get("problems").size(), api::toString);
        assertEquals(
                CATALOG.find(SOLD).orElseThrow().spec().source(),
                api.get("source").asString());
        assertEquals(
                "",
                json("/api/spec?name=taobao.trade.fullinfo.get").get("factsOf").asString());
        assertFalse(json("/api/spec?name=taobao.no.such.api").has("name"));
    }

    @Test
    void aFieldThatOnlyClassesHaveSaysSo() throws Exception {
        String name = CATALOG.apiNames(NamePattern.of("taobao.trade.*")).stream()
                .filter(api -> !CATALOG.find(api).orElseThrow().fromClasses().isEmpty())
                .findFirst()
                .orElseThrow();

        assertTrue(get("/api/spec?name=" + name).contains("From the classes of the official SDK of "), name);
    }

    @Test
    void theFakeGatewayAnswersItTheSameEachTimeWithValuesThatFitTheirTypes() throws Exception {
        String order =
                "{\"api\":\"" + SOLD + "\",\"params\":{\"fields\":\"tid\"},\"session\":\"topaz-explorer-session\"}";

        JsonNode one = call(order);
        JsonNode two = call(order);

        assertTrue(one.at("/report/answer/success").asBoolean(), one::toString);
        assertEquals(body(one), body(two));
        assertTrue(body(one).contains("trades_sold_get_response"), () -> body(one));
        assertTrue(
                Pattern.compile("\"created\" ?: ?\"20\\d\\d-")
                        .matcher(body(one))
                        .find(),
                () -> body(one));
    }

    private static String body(JsonNode view) {
        return view.at("/report/answer/body").asString().replaceAll("\"request_id\"[^,}]*", "");
    }

    @Test
    void withoutACatalogueThePageShowsSpecsAlone() throws Exception {
        try (Explorer alone = Explorer.start(List.of(new SpecPlace(root)), 0, Optional.empty(), Optional.empty())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(alone.url()).resolve("/api/about"))
                    .build();
            JsonNode about = JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());

            assertEquals(0, about.at("/catalog/apis").asInt());
            assertEquals("", about.at("/catalog/date").asString());
        }
    }
}
