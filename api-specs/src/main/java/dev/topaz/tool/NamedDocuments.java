package dev.topaz.tool;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.site.DocSite;
import dev.topaz.site.SiteProblem;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.NearestApi;
import dev.topaz.spec.place.NamePattern;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings the documents of APIs that are given by name: the page at the address that the catalogue knows, or, without network, the
 * facts of the catalogue.
 *
 * <pre>{@code
 * ApiCatalog catalog = ApiCatalog.installed(Main.class.getClassLoader()).orElseThrow();
 * NamedDocuments names = new NamedDocuments(() -> Optional.of(catalog), NamedDocuments.Network.OFFLINE);
 * new ImportDocuments(context, names).run(order, DiffFormat.TEXT);   // order names taobao.trade.get: writes its facts
 * }</pre>
 */
public final class NamedDocuments {
    private final Supplier<Optional<ApiCatalog>> installed;
    private Optional<ApiCatalog> opened = Optional.empty();
    private Network network;

    /**
     * Creates the reader of named documents.
     *
     * @param catalog where names are looked up, asked for when the first name is; without one, every place is a file or an address
     */
    public NamedDocuments(Supplier<Optional<ApiCatalog>> catalog, Network network) {
        this.installed = catalog;
        this.network = network;
    }

    /** Whether the doc site may be asked. */
    public enum Network {
        ONLINE,
        OFFLINE
    }

    /** Returns whether a place is the name of an API, and neither an address nor a file that is there. */
    public boolean isName(String place) {
        boolean named = !DocSite.isAddress(place) && !exists(place) && catalog().isPresent();
        return named
                && (DocumentImporter.namesApi(place)
                        || catalog().flatMap(facts -> facts.find(place)).isPresent());
    }

    /** A catalogue that is damaged is no reason to refuse files. */
    private Optional<ApiCatalog> catalog() {
        if (opened.isEmpty()) {
            opened = installed.get();
        }
        return opened;
    }

    private static boolean exists(String place) {
        try {
            return Files.exists(Path.of(place));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Returns the facts of an API as the compiler would read them; empty when the catalogue has none. */
    Optional<ApiSpec> facts(String name) {
        return catalog()
                .map(CatalogSpecs::new)
                .flatMap(specs -> specs.read(name))
                .flatMap(reading -> reading.spec())
                .map(ApiSpec::withoutLocations);
    }

    /** Returns the day of the facts. */
    String date() {
        return catalog().map(facts -> facts.date().toString()).orElse("");
    }

    /**
     * Returns the document of an API; empty when the folder has a spec of it already, of which the facts are a part.
     *
     * @param name for which {@link #isName} is true
     * @param context its console is told what was not asked
     */
    Optional<Document> load(String name, ToolContext context) throws InterruptedException {
        Optional<ApiSpec> facts = facts(name);
        if (facts.isEmpty()) {
            return Optional.of(new Document(name, DocReading.refused(unknown(name))));
        }
        return network == Network.OFFLINE || facts.get().source().isEmpty()
                ? offline(facts.get(), context)
                : online(facts.get(), context);
    }

    private Optional<Document> online(ApiSpec facts, ToolContext context) throws InterruptedException {
        Document document = new DocumentLoader(context.site()).load(facts.source(), facts.category());
        DocReading reading = document.reading();
        Optional<Problem> unreachable = reading.problems().stream()
                .filter(problem -> problem.code() == SiteProblem.UNREACHABLE)
                .findFirst();
        if (unreachable.isPresent()) {
            context.console().info("the doc site is not asked any more: " + unreachable.get());
            network = Network.OFFLINE;
            return offline(facts, context);
        }
        if (!reading.problems().isEmpty()) {
            context.console()
                    .info("without network (--offline, mvn -o), '" + facts.name()
                            + "' comes from the catalogue: facts of " + date());
        }
        Optional<ApiSpec> filled = reading.spec().map(spec -> MissingFacts.fill(spec, facts));
        return Optional.of(new Document(facts.source(), new DocReading(filled, reading.problems(), reading.notes())));
    }

    private Optional<Document> offline(ApiSpec facts, ToolContext context) {
        if (context.folder().find(facts.name()).isPresent()) {
            context.console()
                    .info("the spec of '" + facts.name() + "' stays as it is: the catalogue of " + date()
                            + " has facts alone, and the document was not fetched");
            return Optional.empty();
        }
        String later = facts.source().isEmpty() ? "" : "; with network, 'update' brings the text";
        context.console()
                .info("'" + facts.name() + "' comes from the catalogue: facts of " + date()
                        + " without the document's text" + later);
        return Optional.of(new Document(facts.name(), new DocReading(Optional.of(facts), List.of(), List.of())));
    }

    private Problem unknown(String name) {
        Optional<String> near = catalog().flatMap(facts -> NearestApi.to(name, facts.apiNames(NamePattern.ALL)));
        return new Problem(
                ToolProblem.UNKNOWN_API,
                "there is no file of this name, and no such API in the catalogue of " + date(),
                new Location(name, 0, 0),
                near.map(found -> "did you mean '" + found + "'?")
                        .orElse(
                                "'search' finds names; --catalog (-Dtopaz.catalog) asks the doc site, which may be newer"));
    }
}
