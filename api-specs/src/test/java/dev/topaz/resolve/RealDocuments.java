package dev.topaz.resolve;

import dev.topaz.model.ApiModel;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testdata.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real documents, and what persons read in some of them. */
final class RealDocuments {
    private RealDocuments() {}

    static Map<String, ApiSpec> specs() {
        Map<String, ApiSpec> specs = new TreeMap<>();
        TestData.documents().stream().map(RealDocuments::spec).forEach(spec -> specs.put(spec.name(), spec));
        return specs;
    }

    static Map<String, ApiModel> models() {
        Map<String, ApiModel> models = new TreeMap<>();
        ApiResolver.resolve(specs().values(), List.of()).apis().forEach(api -> models.put(api.apiName(), api));
        return models;
    }

    /** Returns the rows of a table, each split at its tabs, without the comments at its head. */
    static List<String[]> verdicts(String table) {
        try (InputStream in = RealDocuments.class.getResourceAsStream("/conventions/" + table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
