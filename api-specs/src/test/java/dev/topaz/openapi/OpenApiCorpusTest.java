package dev.topaz.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports every document of the corpus, and holds it against the official schema.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class OpenApiCorpusTest {
    private static Map<String, ApiSpec> specs() throws IOException {
        Path file = Path.of(System.getProperty("topaz.shared", "absent"), "corpus", "top-api-docs.jsonl.gz");
        if (!Files.isRegularFile(file)) {
            String message = "SKIPPED: there is no " + file + "; name the folder with -Dtopaz.shared=<dir>";
            System.err.println(message);
            Assumptions.abort(message);
        }
        Map<String, ApiSpec> specs = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().map(OpenApiCorpusTest::spec).forEach(spec -> specs.put(spec.name(), spec));
        }
        return specs;
    }

    private static ApiSpec spec(String line) {
        JsonNode entry = JsonMapper.shared().readTree(line);
        return DocJson.read(
                        "corpus",
                        entry.get("doc").toString(),
                        entry.get("categoryName").asString())
                .spec()
                .orElseThrow();
    }

    @Test
    void everyDocumentIsValid() throws IOException {
        Map<String, ApiSpec> specs = specs();
        Map<String, List<String>> wrong = new TreeMap<>();
        specs.forEach((name, spec) -> {
            List<String> errors = OfficialSchema.errors(OpenApi.write(List.of(spec)));
            if (!errors.isEmpty()) {
                wrong.put(name, errors);
            }
        });
        String all = OpenApi.write(specs.values());
        System.out.println(
                specs.size() + " APIs, " + all.getBytes(StandardCharsets.UTF_8).length + " bytes in one document");

        assertTrue(specs.size() > 4000, () -> specs.size() + " APIs");
        assertEquals(Map.of(), wrong);
        assertEquals(
                specs.size(), JsonMapper.shared().readTree(all).get("paths").size());
    }
}
