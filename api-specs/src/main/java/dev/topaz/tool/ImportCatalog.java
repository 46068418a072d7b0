package dev.topaz.tool;

import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.DiffFormat;
import dev.topaz.scrape.Documents;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.site.CatalogEntry;
import dev.topaz.site.SiteException;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Imports what the catalog of a site lists: one document after the other, each written at once, so that it can go on later. */
public final class ImportCatalog {
    private final ToolContext context;
    private final CrawlJournal journal;
    private final DocumentImporter importer;
    private final CircuitBreaker breaker = new CircuitBreaker();
    private final Map<String, CatalogEntry> seen = new TreeMap<>();
    private int imported;
    private final List<ApiDiff> changes = new ArrayList<>();
    private final List<Problem> failures = new ArrayList<>();

    private ImportCatalog(ToolContext context, CrawlJournal journal, DocumentImporter importer) {
        this.context = context;
        this.journal = journal;
        this.importer = importer;
    }

    /** Where to begin. */
    public enum Start {
        /** Where an earlier crawl was interrupted, if one was. */
        RESUME,
        /** At the beginning. */
        FRESH
    }

    /** Runs the import of the APIs that the patterns fit. */
    public static Outcome run(ToolContext context, List<String> patterns, Start start, DiffFormat format)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        DocumentImporter importer =
                new DocumentImporter(context.folder(), context.folder().corrections(problems));
        List<CatalogEntry> entries = problems.isEmpty() ? entries(context, patterns, problems) : List.of();
        if (problems.isEmpty()) {
            try {
                return new ImportCatalog(context, journal(context, start), importer).all(entries, format);
            } catch (IOException e) {
                problems.add(SpecFolder.notWritten(context.folder().path(), e));
            }
        }
        return context.end(problems);
    }

    private static CrawlJournal journal(ToolContext context, Start start) throws IOException {
        Path folder = context.folder().path();
        if (start == Start.FRESH) {
            CrawlJournal.delete(folder);
        }
        return CrawlJournal.open(folder, context.site().base());
    }

    private static List<CatalogEntry> entries(ToolContext context, List<String> patterns, List<Problem> problems)
            throws InterruptedException {
        try {
            List<CatalogEntry> catalog = context.site().catalog();
            List<String> names = catalog.stream().map(CatalogEntry::name).toList();
            Set<String> chosen = ApiPattern.choose(patterns, names, problems);
            return catalog.stream()
                    .filter(entry -> chosen.contains(entry.name()))
                    .toList();
        } catch (SiteException e) {
            problems.add(e.problem());
            return List.of();
        }
    }

    private Outcome all(List<CatalogEntry> entries, DiffFormat format) throws IOException, InterruptedException {
        if (journal.size() > 0) {
            context.console().info("going on with an interrupted crawl: " + journal.size() + " documents are done");
        }
        entries.stream().filter(journal::has).forEach(entry -> seen.put(entry.name(), entry));
        int done = 0;
        for (CatalogEntry entry : entries) {
            if (!journal.has(entry)) {
                one(entry);
            }
            done++;
            context.console().progress(done, entries.size(), entry.name());
            if (breaker.isOpen()) {
                fail(List.of(CircuitBreaker.gaveUp(entries.size() - done)));
                return end(format);
            }
        }
        closeJournal();
        return end(format);
    }

    /** Documents that failed for a passing reason are asked for by the next run, and no others. */
    private void closeJournal() throws IOException {
        if (breaker.hasPassingFailures()) {
            context.console()
                    .info("run the same command again to ask for the documents that failed, and for no others");
        } else {
            CrawlJournal.delete(context.folder().path());
        }
    }

    private Outcome end(DiffFormat format) {
        context.tell(context.judge(changes), format, failures);
        context.console()
                .info(imported + " imported, " + changes.size() + " changed in "
                        + context.folder().path() + ", " + failures.size() + " problems");
        return failures.isEmpty() ? Outcome.OK : Outcome.FAILED;
    }

    private void one(CatalogEntry entry) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Document document = fetch(entry);
        String api = SpecFolder.isApiName(entry.name()) ? entry.name() : "";
        importer.take(document, new ExpectedDocument(api, ""), problems).ifPresent(spec -> keep(spec, entry, problems));
        document.reading().notes().forEach(note -> context.console().info("note: " + note));
        breaker.record(problems);
        fail(problems);
        if (problems.isEmpty()) {
            journal.add(entry);
        }
    }

    private Document fetch(CatalogEntry entry) throws InterruptedException {
        String place = entry.name() + " (document " + entry.docId() + ")";
        try {
            byte[] bytes = context.site().document(entry.docId());
            return new Document(place, Documents.read(place, bytes, entry.category()));
        } catch (SiteException e) {
            return new Document(place, DocReading.refused(e.problem()));
        }
    }

    private void keep(ApiSpec spec, CatalogEntry entry, List<Problem> problems) {
        CatalogEntry other = seen.putIfAbsent(spec.name(), entry);
        if (other != null) {
            problems.add(new Problem(
                    ToolProblem.TWO_DOCUMENTS,
                    "'" + spec.name() + "' is also document " + other.docId() + ", which is kept",
                    new Location("document " + entry.docId(), 0, 0),
                    "import the one that is right by its address"));
            return;
        }
        imported++;
        changes.addAll(context.folder().renew(spec, problems));
    }

    private void fail(List<Problem> problems) {
        problems.forEach(context.console()::error);
        failures.addAll(problems);
    }
}
