package dev.topaz.catalog.build;

import dev.topaz.scrape.json.JsonTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The folder with the inputs, which are not in the repository.
 *
 * @param folder holds the files of which the constants are the names
 */
record CorpusFolder(Path folder) {
    static final List<String> DOCUMENTS = List.of("top-api-docs.jsonl.gz", "top-api-docs-more.jsonl.gz");
    static final String TOPICS = "tmc-topics.jsonl.gz";
    static final String CLASSES = "official-surface.jsonl.gz";

    /** Returns the JSON value of each line of a compressed file. */
    List<JsonTree> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JsonTree.parse(line)
                            .orElseThrow(() -> new IllegalArgumentException(file + ": this line is not JSON: " + line)))
                    .toList();
        }
    }
}
