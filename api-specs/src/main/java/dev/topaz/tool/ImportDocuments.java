package dev.topaz.tool;

import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.DiffFormat;
import dev.topaz.diff.SpecDiff;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes specs out of documents: all of them, or none when one cannot be read. */
public final class ImportDocuments {
    private final ToolContext context;
    private final NamedDocuments names;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ApiSpec> specs = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();

    /** The facts of the APIs of which a page was fetched by name. */
    private final Map<String, ApiSpec> facts = new TreeMap<>();

    /** Imports files and addresses. */
    public ImportDocuments(ToolContext context) {
        this(context, new NamedDocuments(Optional.empty(), NamedDocuments.Network.ONLINE));
    }

    /** Imports files and addresses, and the APIs that are named. */
    public ImportDocuments(ToolContext context, NamedDocuments names) {
        this.context = context;
        this.names = names;
    }

    /**
     * What to import.
     *
     * @param places files, addresses, and names of APIs
     * @param api whose document it has to be; empty when any will do
     * @param source where the document can be fetched again; empty to find out
     * @param category the folder of the APIs, for documents that do not say it; may be empty
     */
    public record Order(List<String> places, String api, String source, String category) {
        public Order {
            places = List.copyOf(places);
        }
    }

    /** Runs the import. */
    public Outcome run(Order order, DiffFormat format) throws InterruptedException {
        DocumentImporter importer =
                new DocumentImporter(context.folder(), context.folder().corrections(problems));
        int done = 0;
        for (String place : order.places()) {
            if (names.isName(place)) {
                named(place, order, importer);
            } else {
                document(place, order, importer);
            }
            context.console().progress(++done, order.places().size(), place);
        }
        return problems.isEmpty() ? write(format) : failed();
    }

    private void document(String place, Order order, DocumentImporter importer) throws InterruptedException {
        Document document = new DocumentLoader(context.site()).load(place, order.category());
        importer.take(document, new ExpectedDocument(order.api(), order.source()), problems)
                .ifPresent(spec -> keep(spec, document));
    }

    private void named(String name, Order order, DocumentImporter importer) throws InterruptedException {
        String api = order.api().isEmpty() ? name : order.api();
        Optional<Document> loaded = names.load(name, context);
        if (loaded.isPresent()) {
            Document document = loaded.get();
            importer.take(document, new ExpectedDocument(api, order.source()), problems)
                    .ifPresent(spec -> keep(spec, document));
            if (!document.address().isEmpty()) {
                names.facts(name).ifPresent(known -> facts.put(name, known));
            }
        }
    }

    private void keep(ApiSpec spec, Document document) {
        String other = places.put(spec.name(), document.place());
        if (other != null) {
            problems.add(new Problem(
                    ToolProblem.TWO_DOCUMENTS,
                    "'" + spec.name() + "' was read from '" + other + "' already",
                    new Location(document.place(), 0, 0),
                    "which of the two is newer? import that one only"));
        }
        specs.put(spec.name(), spec);
        document.reading().notes().forEach(note -> context.console().info("note: " + note));
    }

    private Outcome write(DiffFormat format) {
        List<ApiSpec> changed = context.folder().changed(specs.values());
        String report = format.write(context.judge(difference(changed)));
        if (!context.folder().write(changed, problems)) {
            return failed();
        }
        context.console().result(report);
        context.console()
                .info(specs.size() + " imported, " + changed.size() + " written to "
                        + context.folder().path());
        return Outcome.OK;
    }

    /** Where the folder has no spec, code was generated from the facts of the catalogue. */
    private List<ApiDiff> difference(Collection<ApiSpec> changed) {
        List<ApiSpec> before = new ArrayList<>();
        for (ApiSpec spec : changed) {
            Optional<ApiSpec> known = context.folder().find(spec.name());
            if (known.isEmpty() && facts.containsKey(spec.name())) {
                context.console()
                        .info("'" + spec.name() + "' is compared with the facts of the catalogue of " + names.date());
            }
            known.or(() -> Optional.ofNullable(facts.get(spec.name())).map(fact -> PageProse.onto(fact, spec)))
                    .ifPresent(before::add);
        }
        return SpecDiff.compareAll(before, changed);
    }

    private Outcome failed() {
        Outcome outcome = context.end(problems);
        context.console().info("nothing was written");
        return outcome;
    }
}
