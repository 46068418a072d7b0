package dev.topaz.migration;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testdata.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Real documents as specs, with the vendor's own Java sample where a document still has it. */
public final class RealApis {
    /** @param sample as the page shows it */
    public record RealApi(ApiSpec spec, Optional<String> sample) {}

    /** Read once: several tests want them. */
    private static Optional<List<RealApi>> all = Optional.empty();

    private RealApis() {}

    /** Those that can be read, in alphabetical order. Protocols other than TOP's are left out. */
    public static synchronized List<RealApi> read() {
        all = Optional.of(all.orElseGet(RealApis::readAll));
        return all.get();
    }

    private static List<RealApi> readAll() {
        List<RealApi> apis = new ArrayList<>();
        for (String line : TestData.documents()) {
            JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
            JsonObject doc = entry.getAsJsonObject("doc");
            String name = doc.has("name") ? doc.get("name").getAsString() : "unnamed";
            boolean top = !name.contains("qimen") && !name.contains("aliyuncs.com");
            DocJson.read(name, doc.toString(), entry.get("categoryName").getAsString())
                    .spec()
                    .filter(spec -> top)
                    .ifPresent(spec -> apis.add(new RealApi(spec, sample(doc))));
        }
        apis.sort((one, other) -> one.spec().name().compareTo(other.spec().name()));
        return apis;
    }

    private static Optional<String> sample(JsonObject doc) {
        if (doc.has("sdkDemos")) {
            for (JsonElement demo : doc.getAsJsonArray("sdkDemos")) {
                if (demo.getAsJsonObject().get("name").getAsString().equals("JAVA")) {
                    return Optional.of(demo.getAsJsonObject().get("descprition").getAsString() + "\n");
                }
            }
        }
        return Optional.empty();
    }
}
