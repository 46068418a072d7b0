package dev.topaz.catalog.build;

import dev.topaz.catalog.format.CatalogContents;
import dev.topaz.scrape.json.JsonTree;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.TopicFacts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The contents of a catalogue, made out of a folder of documents and classes.
 *
 * @param contradictions what a document and a class say differently, by API and path
 */
record CatalogBuild(CatalogContents contents, List<Contradiction> contradictions) {
    CatalogBuild {
        contradictions = List.copyOf(contradictions);
    }

    /** Reads the folder. */
    static CatalogBuild of(CorpusFolder corpus) throws IOException {
        Map<String, SdkApi> classes = new TreeMap<>();
        for (JsonTree line : corpus.lines(CorpusFolder.CLASSES)) {
            SdkApi sdk = SdkApi.read(line);
            classes.put(sdk.name(), sdk);
        }
        Documents documents = documents(corpus);
        List<Contradiction> contradictions = new ArrayList<>();
        List<ApiFacts> apis = new ArrayList<>();
        documents.specs().forEach((name, spec) -> apis.add(facts(spec, classes, contradictions)));
        classes.values().stream()
                .filter(sdk -> !documents.specs().containsKey(sdk.name()))
                .map(SdkMerge::classesAlone)
                .forEach(apis::add);
        List<TopicFacts> topics = corpus.lines(CorpusFolder.TOPICS).stream()
                .map(DocumentFacts::topic)
                .toList();
        LocalDate date = classes.values().stream().map(SdkApi::day).reduce(documents.newest(), CatalogBuild::later);
        return new CatalogBuild(new CatalogContents(date, apis, topics), contradictions);
    }

    private static ApiFacts facts(ApiSpec spec, Map<String, SdkApi> classes, List<Contradiction> contradictions) {
        SdkApi sdk = classes.get(spec.name());
        return sdk == null
                ? new ApiFacts(spec, FactSource.DOCUMENT, Optional.empty(), Set.of())
                : SdkMerge.merge(spec, sdk, contradictions);
    }

    private static Documents documents(CorpusFolder corpus) throws IOException {
        Map<String, ApiSpec> specs = new TreeMap<>();
        LocalDate newest = LocalDate.EPOCH;
        for (String file : CorpusFolder.DOCUMENTS) {
            for (JsonTree line : corpus.lines(file)) {
                ApiSpec spec = DocumentFacts.api(line);
                if (specs.put(spec.name(), spec) != null) {
                    throw new IllegalArgumentException("there are two documents of " + spec.name());
                }
                newest = later(newest, DocumentFacts.changed(line).orElse(newest));
            }
        }
        return new Documents(specs, newest);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Documents(Map<String, ApiSpec> specs, LocalDate newest) {}
}
