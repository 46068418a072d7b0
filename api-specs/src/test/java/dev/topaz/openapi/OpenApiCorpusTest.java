package dev.topaz.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testdata.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static Map<String, ApiSpec> specs() {
        Map<String, ApiSpec> specs = new TreeMap<>();
        TestData.documents().stream().map(OpenApiCorpusTest::spec).forEach(spec -> specs.put(spec.name(), spec));
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
