package dev.topaz.processor;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.testdata.TestData;
import java.util.List;

/** Thousands of real documents; where they are absent, the tests that want them skip and say so. */
final class Corpus {
    private Corpus() {}

    /** One document of the corpus, and what our reader made of it. */
    record Document(JsonObject json, boolean isRaw, DocReading reading) {}

    static List<Document> read() {
        return TestData.documents().stream().map(Corpus::document).toList();
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
