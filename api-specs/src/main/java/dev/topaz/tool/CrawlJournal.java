package dev.topaz.tool;

import dev.topaz.site.CatalogEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which documents of a site are done: a file in the folder of the specs, so that a crawl goes on where it was stopped. */
final class CrawlJournal {
    /** The name of the file; hidden, and no spec. */
    static final String FILE = ".topaz-crawl";

    private final Path file;
    private final String heading;
    private final Set<String> done = new TreeSet<>();

    private CrawlJournal(Path file, URI site) {
        this.file = file;
        this.heading = "# a crawl of " + site + " that is not complete; delete this file to begin anew";
    }

    /** The journal of an earlier crawl of the same site, or a new one. */
    static CrawlJournal open(Path folder, URI site) throws IOException {
        CrawlJournal journal = new CrawlJournal(folder.resolve(FILE), site);
        if (Files.exists(journal.file)) {
            journal.read(new String(Files.readAllBytes(journal.file), StandardCharsets.UTF_8));
        }
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of(journal.heading));
        lines.addAll(journal.done);
        Files.writeString(journal.file, String.join("\n", lines) + "\n");
        return journal;
    }

    /** An interruption may have left the last line incomplete, and what would be appended to it would be lost. */
    private void read(String text) {
        int end = text.lastIndexOf('\n') + 1;
        List<String> lines = text.substring(0, end).lines().toList();
        if (!lines.isEmpty() && lines.get(0).equals(heading)) {
            done.addAll(lines.subList(1, lines.size()));
        }
    }

    /** Forgets an earlier crawl. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    boolean has(CatalogEntry entry) {
        return done.contains(line(entry));
    }

    int size() {
        return done.size();
    }

    void add(CatalogEntry entry) throws IOException {
        if (done.add(line(entry))) {
            Files.writeString(file, line(entry) + "\n", StandardOpenOption.APPEND);
        }
    }

    private static String line(CatalogEntry entry) {
        return entry.docId() + " " + entry.name();
    }
}
