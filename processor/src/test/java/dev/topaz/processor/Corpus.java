package dev.topaz.processor;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.page.DocReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Thousands of real documents; where they are absent, the tests that want them skip and say so. */
final class Corpus {
    private Corpus() {}

    /** One document of the corpus, and what our reader made of it. */
    record Document(JsonObject json, boolean isRaw, DocReading reading) {}

    static List<Document> read() {
        Path file = Path.of(System.getProperty("topaz.shared", "absent"), "corpus", "top-api-docs.jsonl.gz");
        if (!Files.isRegularFile(file)) {
            String message = "SKIPPED: there is no " + file + "; name the folder with -Dtopaz.shared=<dir>";
            System.err.println(message);
            Assumptions.abort(message);
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(Corpus::document).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String line) {
        JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
        JsonObject doc = entry.getAsJsonObject("doc");
        String name = doc.has("name") ? doc.get("name").getAsString() : "unnamed";
        DocReading reading =
                DocJson.read(name, doc.toString(), entry.get("categoryName").getAsString());
        return new Document(doc, entry.get("form").getAsString().equals("raw"), reading);
    }
}
