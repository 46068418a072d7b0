package dev.topaz.site;

import dev.topaz.scrape.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the catalog: categories, in them folders, in them the APIs. */
final class Catalog {
    private Catalog() {}

    /** Each document once, in the order of the catalog; empty when this is no catalog. */
    static List<CatalogEntry> read(String json) {
        Optional<JsonTree> tree = JsonTree.parse(json);
        List<CatalogEntry> entries = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonTree category : tree.map(
                        root -> root.get("data").get("treeCategories").elements())
                .orElse(List.of())) {
            for (JsonTree folder : category.get("catelogTrees").elements()) {
                for (JsonTree api : folder.get("catelogList").elements()) {
                    CatalogEntry entry = entry(api, folder.get("name").text());
                    if (!entry.docId().isEmpty() && seen.add(entry.docId())) {
                        entries.add(entry);
                    }
                }
            }
        }
        return entries;
    }

    /** Which of the two names is the API's is seen by its dots. */
    private static CatalogEntry entry(JsonTree api, String folder) {
        String name = api.get("name").text().strip();
        String subName = api.get("subName").text().strip();
        boolean swapped = !isApiName(name) && isApiName(subName);
        return new CatalogEntry(
                swapped ? subName : name, api.get("docId").text().strip(), category(folder));
    }

    private static boolean isApiName(String name) {
        return name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    }

    /** Some folders of the site end with the comma of a list. */
    private static String category(String folder) {
        return folder.strip().replaceAll("[,，]+$", "");
    }
}
