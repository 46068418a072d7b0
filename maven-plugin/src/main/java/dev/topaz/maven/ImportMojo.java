package dev.topaz.maven;

import dev.topaz.site.DocSite;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.ImportCatalog;
import dev.topaz.tool.ImportDocuments;
import dev.topaz.tool.ImportTopics;
import dev.topaz.tool.NamedDocuments;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes specs out of documents, and shows what that changes. If one of the documents cannot be read, nothing is written.
 *
 * <p>{@code mvn topaz:import -Dtopaz.documents=taobao.trade.get.txt}
 *
 * <p>An API that is named is looked up in the catalogue that comes with Topaz: its page is fetched, and compared with the facts of
 * the catalogue. Without network (mvn -o), the facts themselves become the spec: {@code mvn topaz:import
 * -Dtopaz.documents=taobao.trade.get}
 */
@Mojo(name = "import")
public final class ImportMojo extends SiteMojo {
    /** Files, addresses and names of APIs, separated by commas: saved pages, their text, the doc site's JSON. */
    @Parameter(property = "topaz.documents")
    private List<String> documents = List.of();

    /** Instead of documents: names and patterns, such as taobao.trade.*, of what the site's catalog lists. */
    @Parameter(property = "topaz.catalog")
    private List<String> catalog = List.of();

    /**
     * Instead of documents: message topics, or patterns such as taobao_trade_*, whose facts are taken from the catalogue that the plug-in
     * has. Needs no network.
     */
    @Parameter(property = "topaz.topics")
    private List<String> topics = List.of();

    /** Begins a crawl of the catalog anew instead of going on with an interrupted one. */
    @Parameter(property = "topaz.fresh", defaultValue = "false")
    private boolean fresh;

    /** The API whose document it has to be. */
    @Parameter(property = "topaz.api", defaultValue = "")
    private String api = "";

    /** Where update and check find the document again; saved text does not say it. */
    @Parameter(property = "topaz.source", defaultValue = "")
    private String source = "";

    /** The folder of the API in the documentation, for documents that do not say it. */
    @Parameter(property = "topaz.category", defaultValue = "")
    private String category = "";

    /** Creates the goal; Maven does so. */
    public ImportMojo() {}

    @Override
    Outcome run(ToolContext context) throws InterruptedException, MojoExecutionException {
        check();
        if (!topics.isEmpty()) {
            return importTopics(context);
        }
        if (catalog.isEmpty()) {
            needsNetwork(documents.stream().filter(DocSite::isAddress).toList());
            return new ImportDocuments(context, names())
                    .run(new ImportDocuments.Order(documents, api, source, category), format());
        }
        needsNetwork(catalog);
        ImportCatalog.Start start = fresh ? ImportCatalog.Start.FRESH : ImportCatalog.Start.RESUME;
        return ImportCatalog.run(context, catalog, start, format());
    }

    private NamedDocuments names() {
        return new NamedDocuments(
                () -> ApiCatalog.installed(ImportMojo.class.getClassLoader()),
                isOffline() ? NamedDocuments.Network.OFFLINE : NamedDocuments.Network.ONLINE);
    }

    private Outcome importTopics(ToolContext context) throws MojoExecutionException {
        ApiCatalog facts = ApiCatalog.installed(ImportMojo.class.getClassLoader())
                .orElseThrow(() -> new MojoExecutionException(
                        "the plug-in has no catalogue: its dependency topaz-catalog is excluded"));
        return new ImportTopics(context, facts).run(topics, format());
    }

    private void check() throws MojoExecutionException {
        long sources = Stream.of(documents, catalog, topics)
                .filter(named -> !named.isEmpty())
                .count();
        if (sources != 1) {
            throw new MojoExecutionException(
                    "name documents with -Dtopaz.documents=<file, address or API>,... or APIs with"
                            + " -Dtopaz.catalog=<pattern>,... or message topics with -Dtopaz.topics=<pattern>,... one of the three");
        }
        if (hasSeveralModules()) {
            throw new MojoExecutionException("this build has several modules: name the one for the specs with -pl");
        }
        checkOptions();
    }

    /** Refuses what would be ignored. */
    private void checkOptions() throws MojoExecutionException {
        if (documents.size() != 1 && !(api.isEmpty() && source.isEmpty())) {
            throw new MojoExecutionException("topaz.api and topaz.source are for a single document");
        }
        if (documents.isEmpty() && !category.isEmpty()) {
            throw new MojoExecutionException("topaz.category is for documents: a catalog says it of each API");
        }
        if (fresh && catalog.isEmpty()) {
            throw new MojoExecutionException("topaz.fresh is for topaz.catalog");
        }
    }
}
