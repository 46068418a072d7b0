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
    private final Workbench bench;
    private final CrawlJournal journal;
    private final Intake intake;
    private final Patience patience = new Patience();
    private final Map<String, CatalogEntry> seen = new TreeMap<>();
    private final List<ApiDiff> changes = new ArrayList<>();
    private final List<Problem> failures = new ArrayList<>();

    private ImportCatalog(Workbench bench, CrawlJournal journal, Intake intake) {
        this.bench = bench;
        this.journal = journal;
        this.intake = intake;
    }

    /** Where to begin. */
    public enum Start {
        /** Where an earlier crawl was interrupted, if one was. */
        RESUME,
        /** At the beginning. */
        FRESH
    }

    /** Runs the import of the APIs that the patterns fit. */
    public static Outcome run(Workbench bench, List<String> patterns, Start start, DiffFormat format)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Intake intake = new Intake(bench.folder(), bench.folder().corrections(problems));
        List<CatalogEntry> entries = problems.isEmpty() ? entries(bench, patterns, problems) : List.of();
        if (problems.isEmpty()) {
            try {
                return new ImportCatalog(bench, journal(bench, start), intake).all(entries, format);
            } catch (IOException e) {
                problems.add(SpecFolder.notWritten(bench.folder().path(), e));
            }
        }
        return bench.end(problems);
    }

    private static CrawlJournal journal(Workbench bench, Start start) throws IOException {
        Path folder = bench.folder().path();
        if (start == Start.FRESH) {
            CrawlJournal.delete(folder);
        }
        return CrawlJournal.open(folder, bench.site().base());
    }

    private static List<CatalogEntry> entries(Workbench bench, List<String> patterns, List<Problem> problems)
            throws InterruptedException {
        try {
            List<CatalogEntry> catalog = bench.site().catalog();
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
            bench.console().info("going on with an interrupted crawl: " + journal.size() + " documents are done");
        }
        int done = 0;
        for (CatalogEntry entry : entries) {
            if (!journal.has(entry)) {
                one(entry);
            }
            done++;
            bench.console().progress(done, entries.size(), entry.name());
            if (patience.isOver()) {
                fail(List.of(Patience.gaveUp(entries.size() - done)));
                return end(format);
            }
        }
        CrawlJournal.delete(bench.folder().path());
        return end(format);
    }

    private Outcome end(DiffFormat format) {
        bench.tell(bench.judge(changes), format, failures);
        bench.console()
                .info(seen.size() + " imported, " + changes.size() + " changed in "
                        + bench.folder().path() + ", " + failures.size() + " problems");
        return failures.isEmpty() ? Outcome.OK : Outcome.FAILED;
    }

    private void one(CatalogEntry entry) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Document document = fetch(entry);
        String api = SpecFolder.isApiName(entry.name()) ? entry.name() : "";
        intake.take(document, new Wanted(api, ""), problems).ifPresent(spec -> keep(spec, entry, problems));
        document.reading().notes().forEach(note -> bench.console().info("note: " + note));
        patience.note(problems);
        fail(problems);
        if (problems.isEmpty()) {
            journal.add(entry);
        }
    }

    private Document fetch(CatalogEntry entry) throws InterruptedException {
        String place = entry.name() + " (document " + entry.docId() + ")";
        try {
            byte[] bytes = bench.site().document(entry.docId());
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
        changes.addAll(bench.folder().renew(spec, problems));
    }

    private void fail(List<Problem> problems) {
        problems.forEach(bench.console()::error);
        failures.addAll(problems);
    }
}
