package dev.topaz.catalog.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.catalog.BundledCatalog;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.json.JsonTree;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.TopicFacts;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.testdata.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares the catalogue that ships with what it was made from.
 *
 * <p>Run by {@code mvn -B -pl catalog -am verify -Pcorpus}.
 */
@Tag("corpus")
class CatalogCorpusTest {
    private final ApiCatalog catalog = new BundledCatalog();
    private final CorpusFolder corpus =
            new CorpusFolder(TestData.file("corpus", CorpusFolder.TOPICS).getParent());

    @Test
    void itSaysOfEveryDocumentWhatTheDocumentSaysAndMarksTheRest() throws IOException {
        int documents = 0;
        for (String file : CorpusFolder.DOCUMENTS) {
            for (JsonTree line : corpus.lines(file)) {
                ApiSpec document = DocJson.read(
                                "test",
                                line.get("doc"),
                                line.get("categoryName").text())
                        .spec()
                        .orElseThrow();
                ApiFacts facts = catalog.find(document.name()).orElseThrow();

                assertEquals(facts(document), documented(facts), document.name());
                assertEquals(FactSource.DOCUMENT, facts.source(), document.name());
                documents++;
            }
        }
        assertEquals(5_128, documents);
    }

    @Test
    void itHasEveryApiOfTheClassesAndEveryPropertyOfTheirResponses() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String file : CorpusFolder.DOCUMENTS) {
            corpus.lines(file)
                    .forEach(line -> expected.add(line.get("doc").get("name").text()));
        }
        for (JsonTree line : corpus.lines(CorpusFolder.CLASSES)) {
            String api = line.get("api").text();
            ApiFacts facts = catalog.find(api).orElseThrow();
            assertEquals(expected.contains(api) ? FactSource.DOCUMENT : FactSource.OFFICIAL_CLASS, facts.source(), api);
            Set<String> wireNames = new TreeSet<>();
            facts.spec().response().forEach(param -> wireNames.add(param.name()));
            for (JsonTree getter : line.get("getters").elements()) {
                JsonTree annotations = getter.elements().get(2);
                String list = annotations.get("ApiListField").text();
                String name = list.isEmpty() ? annotations.get("ApiField").text() : list;
                assertTrue(wireNames.contains(name), api + " response/" + name);
            }
        }
        corpus.lines(CorpusFolder.CLASSES)
                .forEach(line -> expected.add(line.get("api").text()));
        assertEquals(expected, catalog.apiNames(NamePattern.ALL));
    }

    /** Shared types have fields that no document lists: moved code calls their getters. */
    @Test
    void objectsHaveEveryPropertyOfTheirClassesAtEveryDepth() throws IOException {
        Set<String> contradicted = new TreeSet<>();
        CatalogBuild.of(corpus).contradictions().forEach(each -> contradicted.add(each.api() + " " + each.path()));
        Depths depths = new Depths(contradicted);
        for (JsonTree line : corpus.lines(CorpusFolder.CLASSES)) {
            SdkApi sdk = SdkApi.read(line);
            ApiFacts facts = catalog.find(sdk.name()).orElseThrow();
            depths.compare(facts, sdk.responseTypes(), "response", facts.spec().response(), sdk.response(), Set.of());
        }

        assertEquals(List.of(), depths.missing);
        assertTrue(depths.fromClasses > 1_000, depths.fromClasses + " fields that no document lists");
    }

    /** Walks objects and their classes together. */
    private static final class Depths {
        private final Set<String> contradicted;
        private final List<String> missing = new ArrayList<>();
        private int fromClasses;

        Depths(Set<String> contradicted) {
            this.contradicted = contradicted;
        }

        void compare(
                ApiFacts facts,
                Map<String, List<SdkField>> types,
                String path,
                List<ParamSpec> params,
                List<SdkField> fields,
                Set<String> outer) {
            Map<String, ParamSpec> byName = new TreeMap<>();
            params.forEach(param -> byName.put(param.name(), param));
            for (SdkField field : fields) {
                String place = path + "/" + field.wireName();
                ParamSpec param = byName.get(field.wireName());
                if (param == null) {
                    missing.add(facts.spec().name() + " " + place);
                    continue;
                }
                fromClasses += facts.fromClasses().contains(place) ? 1 : 0;
                List<SdkField> inside = types.get(field.type().name());
                // A class inside itself is cut, and where the two contradict, the document wins.
                boolean isCut = outer.contains(field.type().name());
                if (inside != null && !isCut && !contradicted.contains(facts.spec().name() + " " + place)) {
                    Set<String> within = new TreeSet<>(outer);
                    within.add(field.type().name());
                    compare(facts, types, place, param.fields(), inside, within);
                }
            }
        }
    }

    @Test
    void itSaysOfEveryTopicWhatTheDocumentSays() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (JsonTree line : corpus.lines(CorpusFolder.TOPICS)) {
            String name = line.get("topic").text();
            expected.add(name);
            TopicFacts topic = catalog.topic(name).orElseThrow();
            assertEquals(line.get("title").text(), topic.title(), name);
            assertEquals(line.get("category").text(), topic.category(), name);
            assertEquals(line.get("source").text(), topic.source(), name);
            List<String> fields = new ArrayList<>();
            for (JsonTree field : line.get("fields").elements()) {
                fields.add(field.get("name").text() + ":"
                        + field.get("type").text().replace(" ", "") + ":"
                        + field.get("required").text().equals("true") + ":"
                        + field.get("idField").text().equals("true"));
            }
            List<String> read = topic.fields().stream()
                    .map(field -> field.name() + ":" + field.type() + ":" + field.required() + ":"
                            + topic.idFields().contains(field.name()))
                    .toList();
            assertEquals(fields, read, name);
        }
        assertEquals(expected, catalog.topicNames(NamePattern.ALL));
    }

    @Test
    void itIsWhatTheCommandMakesToday() throws IOException {
        CatalogBuild build = CatalogBuild.of(corpus);

        assertEquals(build.contents().date(), catalog.date());
        Map<String, ApiFacts> differences = new TreeMap<>();
        build.contents().apis().stream()
                .map(CatalogCorpusTest::withoutProse)
                .filter(facts -> !facts.equals(catalog.find(facts.spec().name()).orElseThrow()))
                .forEach(facts -> differences.put(facts.spec().name(), facts));
        assertEquals(Map.of(), differences);
    }

    @Test
    void everythingItServesIsASpecThatReadsBack() {
        CatalogSpecs specs = new CatalogSpecs(catalog);
        for (String name : catalog.apiNames(NamePattern.ALL)) {
            SpecReading reading =
                    SpecXml.read(name, specs.find(name).orElseThrow().xml());
            assertEquals(List.of(), reading.problems(), name);
            assertEquals(name, reading.spec().orElseThrow().name());
            assertEquals(
                    reading.spec().map(ApiSpec::withoutLocations),
                    specs.read(name).flatMap(SpecReading::spec).map(ApiSpec::withoutLocations),
                    name);
        }
    }

    /** What the setters of undocumented parameters are called on the wire is derived; documented ones show how surely. */
    @Test
    void derivedWireNamesAreThoseOfTheDocuments() throws IOException {
        Map<String, SdkApi> classes = new TreeMap<>();
        for (JsonTree line : corpus.lines(CorpusFolder.CLASSES)) {
            SdkApi sdk = SdkApi.read(line);
            classes.put(sdk.name(), sdk);
        }
        List<String> others = new ArrayList<>();
        int[] same = {0};
        eachDocument(spec -> {
            SdkApi sdk = classes.get(spec.name());
            if (sdk != null) {
                Set<String> derived = new TreeSet<>();
                sdk.request().forEach(field -> derived.add(field.wireName()));
                Map<String, String> bare = new TreeMap<>();
                derived.forEach(name -> bare.put(name.replace("_", ""), name));
                for (ParamSpec param : spec.request()) {
                    if (derived.contains(param.name())) {
                        same[0]++;
                    } else if (bare.containsKey(param.name().replace("_", ""))) {
                        others.add(param.name());
                    }
                }
            }
        });
        assertTrue(same[0] > 1_900, same[0] + " names");
        assertEquals(List.of("include_pay_rate_30"), others);
    }

    private void eachDocument(Consumer<ApiSpec> check) throws IOException {
        for (String file : CorpusFolder.DOCUMENTS) {
            corpus.lines(file).forEach(line -> check.accept(DocumentFacts.api(line)));
        }
    }

    private static ApiFacts withoutProse(ApiFacts facts) {
        return new ApiFacts(facts(facts.spec()), facts.source(), facts.classesOf(), facts.fromClasses());
    }

    /** The spec without what is prose; a category without the comma of a list. */
    private static ApiSpec facts(ApiSpec spec) {
        return new ApiSpec(
                spec.name(),
                spec.title(),
                "",
                spec.category().replaceAll("[,，]$", ""),
                spec.source(),
                spec.session(),
                facts(spec.request()),
                facts(spec.response()),
                spec.errors().stream()
                        .map(error -> new ErrorSpec(error.code(), "", "", Location.NONE))
                        .toList(),
                Location.NONE);
    }

    private static List<ParamSpec> facts(List<ParamSpec> params) {
        return params.stream()
                .map(param -> new ParamSpec(
                        param.name(),
                        param.type(),
                        param.required(),
                        "",
                        param.limits(),
                        "",
                        facts(param.fields()),
                        param.children(),
                        Location.NONE))
                .toList();
    }

    /** What of the facts is not marked as the classes'. */
    private static ApiSpec documented(ApiFacts facts) {
        ApiSpec spec = facts.spec();
        return new ApiSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                spec.session(),
                documented(spec.request(), "request", facts.fromClasses()),
                documented(spec.response(), "response", facts.fromClasses()),
                spec.errors(),
                Location.NONE);
    }

    private static List<ParamSpec> documented(List<ParamSpec> params, String parent, Set<String> fromClasses) {
        List<ParamSpec> documented = new ArrayList<>();
        for (ParamSpec param : params) {
            String path = parent + "/" + param.name();
            if (!fromClasses.contains(path)) {
                List<ParamSpec> fields = documented(param.fields(), path, fromClasses);
                // An object whose fields only a class names is one whose fields no document names.
                Children children =
                        fields.isEmpty() && !param.fields().isEmpty() ? Children.UNDOCUMENTED : param.children();
                documented.add(new ParamSpec(
                        param.name(),
                        param.type(),
                        param.required(),
                        param.example(),
                        param.limits(),
                        param.description(),
                        fields,
                        children,
                        Location.NONE));
            }
        }
        return documented;
    }
}
