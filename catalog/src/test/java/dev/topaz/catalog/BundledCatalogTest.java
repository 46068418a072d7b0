package dev.topaz.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.TopicFacts;
import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogue that ships, without the input that it was made from. */
class BundledCatalogTest {
    private static final int MAX_BYTES = 1_500_000;
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]*");

    private final ApiCatalog catalog = new BundledCatalog();

    @Test
    void theClassPathOffersIt() {
        ApiCatalog installed =
                ApiCatalog.installed(BundledCatalogTest.class.getClassLoader()).orElseThrow();

        assertInstanceOf(BundledCatalog.class, installed);
    }

    @Test
    void itIsSmall() throws IOException {
        try (InputStream in = BundledCatalog.class.getResourceAsStream("facts.bin")) {
            int length = Objects.requireNonNull(in).readAllBytes().length;
            assertTrue(length < MAX_BYTES, length + " bytes");
        }
    }

    @Test
    void itHasTheApisThatUsersNameFirst() {
        for (String name : List.of(
                "taobao.trades.sold.get",
                "taobao.trade.fullinfo.get",
                "taobao.refunds.receive.get",
                "taobao.items.onsale.get",
                "tmall.item.schema.add")) {
            assertTrue(catalog.find(name).isPresent(), name);
        }
        assertTrue(catalog.topic("taobao_trade_TradeCreate").isPresent());
    }

    /** The corpus group does so with all of them. */
    @Test
    void whatIsServedWithoutTextIsWhatTheTextSays() {
        CatalogSpecs specs = new CatalogSpecs(catalog);
        List<String> names = List.copyOf(catalog.apiNames(NamePattern.ALL));
        for (int i = 0; i < names.size(); i += 50) {
            String name = names.get(i);
            assertEquals(
                    specs.find(name).orElseThrow().read().spec().map(ApiSpec::withoutLocations),
                    specs.read(name).flatMap(SpecReading::spec).map(ApiSpec::withoutLocations),
                    name);
        }
    }

    @Test
    void aDocumentedApiHasItsFacts() {
        ApiSpec spec = catalog.find("taobao.trades.sold.get").orElseThrow().spec();

        assertEquals("淘宝交易API", spec.category());
        assertEquals("https://open.taobao.com/api.htm?docId=46&docType=2", spec.source());
        ParamSpec fields = spec.request().get(0);
        assertEquals("fields", fields.name());
        assertTrue(fields.required());
        assertEquals(
                List.of("total_results", "trades", "has_next"),
                spec.response().stream().map(ParamSpec::name).toList());
    }

    @Test
    void anApiThatOnlyClassesHaveIsMarkedWithAllItsParameters() {
        ApiFacts facts = catalog.find("taobao.item.add").orElseThrow();

        assertEquals(FactSource.OFFICIAL_CLASS, facts.source());
        assertEquals("2020-04-04", facts.classesOf().orElseThrow().toString());
        List<String> paths = new ArrayList<>();
        paths(facts.spec().request(), "request", paths);
        paths(facts.spec().response(), "response", paths);
        assertEquals(new TreeSet<>(paths), new TreeSet<>(facts.fromClasses()));
    }

    @Test
    void nothingButTitlesAndCategoriesIsProse() {
        eachApi(facts -> {
            ApiSpec spec = facts.spec();
            assertEquals("", spec.description(), spec.name());
            assertTrue(CODE.matcher(spec.name()).matches(), spec.name());
            assertNoProse(spec.request(), spec.name());
            assertNoProse(spec.response(), spec.name());
            spec.errors().forEach(error -> {
                assertTrue(CODE.matcher(error.code()).matches(), spec.name() + ": " + error.code());
                assertEquals("", error.description() + error.remedy(), spec.name());
            });
        });
        for (String name : catalog.topicNames(NamePattern.ALL)) {
            TopicFacts topic = catalog.topic(name).orElseThrow();
            assertTrue(CODE.matcher(topic.name()).matches(), topic.name());
            assertNoProse(topic.fields(), topic.name());
        }
    }

    @Test
    void whatItServesIsASpecThatReadsBack() {
        CatalogSpecs specs = new CatalogSpecs(catalog);
        Set<String> names = catalog.apiNames(NamePattern.of("taobao.t*"));
        assertTrue(names.size() > 100, names.size() + " APIs");
        names.forEach(name -> {
            SpecReading reading =
                    SpecXml.read(name, specs.find(name).orElseThrow().xml());
            assertEquals(List.of(), reading.problems(), name);
            assertEquals(name, reading.spec().orElseThrow().name());
        });
    }

    @Test
    void theStarNeverStandsForIt() {
        CatalogSpecs specs = new CatalogSpecs(catalog);

        assertEquals(Set.of(), specs.ownApiNames());
        assertEquals(Set.of(), specs.apiNames(NamePattern.ALL));
        assertEquals(Set.of(), specs.apiNames(NamePattern.of("*.get")));
        assertTrue(specs.apiNames(NamePattern.of("taobao.trade.*")).contains("taobao.trade.fullinfo.get"));
        assertTrue(specs.apiNames().contains("taobao.trade.fullinfo.get"));
    }

    @Test
    void aFieldThatOnlyAClassHasSaysSo() {
        String api = "taobao.trade.close";
        ApiFacts facts = catalog.find(api).orElseThrow();
        String marked = new TreeSet<>(facts.fromClasses()).first();
        assertTrue(facts.source() == FactSource.DOCUMENT && marked.startsWith("response/trade/"), marked);

        String xml = new CatalogSpecs(catalog).find(api).orElseThrow().xml();

        Optional<String> line = xml.lines()
                .filter(text -> text.contains("name=\"" + marked.substring(marked.lastIndexOf('/') + 1) + "\""))
                .findFirst();
        assertTrue(
                line.orElseThrow()
                        .contains("From the classes of the official SDK of "
                                + facts.classesOf().orElseThrow()),
                line.toString());
    }

    private static void assertNoProse(List<ParamSpec> params, String where) {
        for (ParamSpec param : params) {
            assertTrue(CODE.matcher(param.name()).matches(), where + "/" + param.name());
            assertTrue(CODE.matcher(param.type()).matches(), where + "/" + param.type());
            assertTrue(CODE.matcher(param.limits().defaultValue()).matches(), where + "/" + param.limits());
            assertEquals("", param.description() + param.example(), where);
            assertNoProse(param.fields(), where + "/" + param.name());
        }
    }

    private static void paths(List<ParamSpec> params, String parent, List<String> paths) {
        for (ParamSpec param : params) {
            paths.add(parent + "/" + param.name());
            paths(param.fields(), parent + "/" + param.name(), paths);
        }
    }

    private void eachApi(Consumer<ApiFacts> check) {
        Set<String> names = catalog.apiNames(NamePattern.ALL);
        assertTrue(names.size() > 5_000, names.size() + " APIs");
        names.forEach(name -> check.accept(catalog.find(name).orElseThrow()));
    }
}
