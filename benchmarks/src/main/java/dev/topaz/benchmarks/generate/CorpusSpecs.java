package dev.topaz.benchmarks.generate;

import dev.topaz.benchmarks.event.Event;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of real documents as specs; they are not part of the repository. */
final class CorpusSpecs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ApiSpec> specs;

    private CorpusSpecs(List<ApiSpec> specs) {
        this.specs = specs;
    }

    /** Empty, and said so, where the documents are not there. */
    static Optional<CorpusSpecs> read() throws IOException {
        Path shared = Path.of(System.getProperty("topaz.shared", "../shared"));
        Path file = shared.resolve("corpus").resolve("top-api-docs.jsonl.gz");
        if (!Files.isRegularFile(file)) {
            System.err.println("SKIPPED: generation needs the documents of " + file
                    + "; name the folder with -Dtopaz.shared=<dir> in front of -jar");
            return Optional.empty();
        }
        TreeMap<String, ApiSpec> specs = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().flatMap(line -> spec(line).stream()).forEach(spec -> specs.put(spec.name(), spec));
        }
        // The processor brings this one with it.
        specs.remove(Event.API);
        return Optional.of(new CorpusSpecs(List.copyOf(specs.values())));
    }

    private static Optional<ApiSpec> spec(String line) {
        JsonNode entry = JSON.readTree(line);
        JsonNode doc = entry.get("doc");
        return DocJson.read(
                        doc.path("name").asString(""),
                        doc.toString(),
                        entry.get("categoryName").asString(""))
                .spec();
    }

    int size() {
        return specs.size();
    }

    /** Writes the first of them, in the order of their names. */
    void write(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ApiSpec spec : specs.subList(0, count)) {
            Files.writeString(folder.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        }
    }
}
