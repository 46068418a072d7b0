package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SearchIndex;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.snippet.JavaSnippet;
import dev.topaz.explorer.snippet.SnippetCompiler;
import dev.topaz.model.ApiModel;
import dev.topaz.openapi.OpenApi;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.testdata.TestData;
import dev.topaz.testkit.validation.ParamValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The explorer over every document of the corpus: how quick it is, and that none of them breaks it.
 *
 * <p>Run by {@code mvn -B -pl explorer -am verify -Pcorpus}.
 */
@Tag("corpus")
@TestInstance(Lifecycle.PER_CLASS)
class ExplorerCorpusTest {
    private static final int COMPILED = 300;
    private static final String NO_FILE = "stopped: MISSING FILE";
    private static final long GENEROUS_MILLIS = 20_000;
    /** A machine that stands still for a while does not do so each time. */
    private static final int ROUNDS = 5;

    private static final List<String> TYPED = List.of("taobao.trade.fullinfo.get", "订单 查询", "TradeFullinfoGetRequest");

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Library library;

    @BeforeAll
    void writeSpecs() {
        TestData.documents().forEach(ExplorerCorpusTest::write);
        library = Library.read(List.of(new SpecPlace(folder)));
        assertEquals(List.of(), library.problems());
        assertTrue(library.specs().size() > 4000);
    }

    private static void write(String line) {
        JsonNode entry = JsonMapper.shared().readTree(line);
        ApiSpec spec = DocJson.read(
                        "corpus",
                        entry.get("doc").toString(),
                        entry.get("categoryName").asString())
                .spec()
                .orElseThrow();
        try {
            Files.writeString(folder.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explorer start() {
        return Explorer.start(List.of(new SpecPlace(folder)), 0, Optional.empty(), Optional.empty());
    }

    private String get(String url) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), () -> url + ": " + response.body());
        return response.body();
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void thePageIsThereAtOnceAndTheListSoonAfter() throws Exception {
        long list = millisUntilTheList();
        for (int round = 1; list >= GENEROUS_MILLIS && round < ROUNDS; round++) {
            list = millisUntilTheList();
        }
        assertTrue(list < GENEROUS_MILLIS, list + " ms");
    }

    private long millisUntilTheList() throws Exception {
        long start = System.nanoTime();
        try (Explorer explorer = start()) {
            get(explorer.url());
            long page = since(start);
            get(explorer.url() + "api/about");
            long list = since(start);

            System.out.println(
                    "page after " + page + " ms, list of " + library.specs().size() + " APIs after " + list + " ms");
            return list;
        }
    }

    @Test
    void everyKeyStrokeIsAnsweredQuickly() throws Exception {
        SearchIndex index = new SearchIndex(library.specs());
        Map<String, Long> fastest = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : TYPED) {
                for (int typed = 1; typed <= text.length(); typed++) {
                    long start = System.nanoTime();
                    index.search(text.substring(0, typed), "", 60);
                    long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                    fastest.merge(text.substring(0, typed), micros, Math::min);
                }
            }
        }
        List<Long> micros = fastest.values().stream().sorted().toList();
        System.out.println("search: " + micros.size() + " key strokes, median " + micros.get(micros.size() / 2)
                + " us, slowest " + micros.get(micros.size() - 1) + " us");

        assertTrue(micros.get(micros.size() - 1) < TimeUnit.MILLISECONDS.toMicros(GENEROUS_MILLIS));
        assertEquals(
                "taobao.trade.fullinfo.get",
                index.search("TradeFullinfoGetRequest", "", 1).best().get(0).name());
    }

    /** Every API: its page, its form sent as it is filled in, and the answer decoded. */
    @Test
    void everyApiIsShownAndCalled() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        try (Explorer explorer = start()) {
            String token = token(explorer);
            for (ApiSpec spec : library.specs()) {
                JsonNode view = JsonMapper.shared()
                        .readTree(get(explorer.url() + "api/spec?name="
                                + URLEncoder.encode(spec.name(), StandardCharsets.UTF_8)));
                JsonNode report = call(explorer, token, view).get("report");
                String outcome = outcome(report, view);
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome.equals("failure")) {
                    failures.add(spec.name() + ": " + report.get("failure"));
                }
            }
        }
        System.out.println("every API called with what its form begins with: " + outcomes);

        assertEquals(List.of(), failures);
        int uploads = (int)
                library.specs().stream().filter(ExplorerCorpusTest::wantsAFile).count();
        assertEquals(Map.of("success", library.specs().size() - uploads, NO_FILE, uploads), outcomes);
    }

    /** A file is the user's own; the form begins without. */
    private static boolean wantsAFile(ApiSpec spec) {
        return spec.request().stream()
                .anyMatch(param -> param.required() && param.type().equals(ScalarType.BYTES.word()));
    }

    /** What the form begins with, and what it has after the button for everything. */
    @Test
    void everyValueThatAFormOffersFitsItsDocument() {
        assertEquals(List.of(), wrongSamples(library.specs()));
    }

    @Test
    void everyValueThatAFormOffersFitsTheFactsOfTheCatalogue() {
        ApiCatalog catalog =
                ApiCatalog.installed(ExplorerCorpusTest.class.getClassLoader()).orElseThrow();
        KnownApis apis = KnownApis.of(Library.read(List.of()), Optional.of(catalog));
        List<ApiSpec> all = catalog.apiNames(NamePattern.ALL).stream()
                .flatMap(name -> apis.find(name).stream())
                .toList();

        assertTrue(all.size() > 4000);
        assertEquals(List.of(), wrongSamples(all));
    }

    private static List<String> wrongSamples(Collection<ApiSpec> specs) {
        List<String> wrong = new ArrayList<>();
        for (ApiSpec spec : specs) {
            ParamSamples samples = ParamSamples.of(spec);
            for (ParamSpec param : spec.request()) {
                Stream.of(samples.usual(param.name()), samples.full(param.name()))
                        .filter(value -> !value.isBlank() || !param.type().equals(ScalarType.BYTES.word()))
                        .flatMap(value -> ParamValidator.validate(param, value).stream())
                        .forEach(violation -> wrong.add(spec.name() + ": " + violation.sentence()));
            }
        }
        return wrong;
    }

    private String token(Explorer explorer) throws Exception {
        Matcher token = Pattern.compile("content=\"([0-9a-f]{32})\"").matcher(get(explorer.url()));
        assertTrue(token.find());
        return token.group(1);
    }

    private static Map<String, String> samples(JsonNode view) {
        Map<String, String> params = new HashMap<>();
        for (JsonNode param : view.get("request")) {
            if (!param.get("input").asString().equals("FILE")
                    && !param.get("usual").asString().isBlank()) {
                params.put(param.get("name").asString(), param.get("usual").asString());
            }
        }
        return params;
    }

    private JsonNode call(Explorer explorer, String token, JsonNode view) throws Exception {
        String order = JsonMapper.shared()
                .writeValueAsString(Map.of("api", view.get("name").asString(), "params", samples(view)));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(explorer.url() + "api/call"))
                        .header("Content-Type", "application/json")
                        .header("X-Topaz-Token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(order))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), () -> order + ": " + response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    /** How the first parameter with a problem is filled in. */
    private static String input(JsonNode report, JsonNode view) {
        return StreamSupport.stream(view.get("request").spliterator(), false)
                .filter(param -> param.get("name").equals(report.at("/problems/0/param")))
                .map(param -> " " + param.get("input").asString())
                .findFirst()
                .orElse("");
    }

    private static String outcome(JsonNode report, JsonNode view) {
        if (!report.get("problems").isEmpty()) {
            return "stopped: " + report.at("/problems/0/kind").asString() + input(report, view);
        }
        if (!report.get("failure").isNull()) {
            return "failure";
        }
        return report.at("/answer/success").asBoolean()
                ? "success"
                : "refused: " + report.at("/answer/subCode").asString("").replaceFirst(":.*", "");
    }

    /** Those with the most parameters: they have everything that can go wrong. */
    @Test
    void theJavaThatIsShownCompiles() throws Exception {
        Map<String, String> snippets = new TreeMap<>();
        library.specs().stream()
                .sorted((one, other) ->
                        Integer.compare(other.request().size(), one.request().size()))
                .limit(COMPILED)
                .forEach(spec -> snippet(spec).ifPresent(java -> snippets.put(spec.name(), java)));

        assertTrue(snippets.size() > COMPILED * 9 / 10);
        assertEquals(List.of(), new SnippetCompiler(folder).errors(snippets));
    }

    private static Optional<String> snippet(ApiSpec spec) {
        Map<String, String> params = new HashMap<>();
        spec.request().forEach(param -> params.put(param.name(), param.example()));
        CallOrder order = new CallOrder(spec.name(), null, params, null, null, null, null, null, null, null);
        Optional<ApiModel> model =
                ApiResolver.resolve(List.of(spec), List.of()).apis().stream().findFirst();
        return model.map(api -> JavaSnippet.of(api, order, "http://127.0.0.1/", Optional.empty()));
    }

    @Test
    void openApiAndTheRuntimeAgreeOnTheRootOfAnAnswer() {
        for (ApiSpec spec : library.specs().stream().limit(COMPILED).toList()) {
            assertTrue(
                    OpenApi.write(List.of(spec)).contains("\"" + WireFormat.responseRoot(spec.name()) + "\" : {"),
                    spec.name());
        }
    }
}
