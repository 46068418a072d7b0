package dev.topaz.tool;

import dev.topaz.diff.DiffFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes specs out of documents: all of them, or none when one cannot be read. */
public final class ImportDocuments {
    private final ToolContext context;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ApiSpec> specs = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();

    public ImportDocuments(ToolContext context) {
        this.context = context;
    }

    /**
     * What to import.
     *
     * @param places files and addresses
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
        DocumentLoader loader = new DocumentLoader(context.site());
        int done = 0;
        for (String place : order.places()) {
            Document document = loader.load(place, order.category());
            importer.take(document, new ExpectedDocument(order.api(), order.source()), problems)
                    .ifPresent(spec -> keep(spec, document));
            context.console().progress(++done, order.places().size(), place);
        }
        return problems.isEmpty() ? write(format) : failed();
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
        String report = format.write(context.judge(context.folder().difference(changed)));
        if (!context.folder().write(changed, problems)) {
            return failed();
        }
        context.console().result(report);
        context.console()
                .info(specs.size() + " imported, " + changed.size() + " written to "
                        + context.folder().path());
        return Outcome.OK;
    }

    private Outcome failed() {
        Outcome outcome = context.end(problems);
        context.console().info("nothing was written");
        return outcome;
    }
}
