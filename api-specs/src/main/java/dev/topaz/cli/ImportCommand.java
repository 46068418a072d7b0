package dev.topaz.cli;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code import}: documents in, specs out. */
@Command(
        name = "import",
        description = {
            "Makes specs out of documents, and shows what that changes.",
            "",
            "If one of the documents cannot be read, nothing is written. What a document is silent about (saved text has "
                    + "no address, JSON no authorisation label) is kept from the spec that is there.",
            "",
            "An API that is named is looked up in the catalogue that comes with Topaz: its page is fetched, and compared with "
                    + "the facts of the catalogue. Without network (or with --offline), the facts themselves become the "
                    + "spec.",
            "",
            "Without an address, a name or --catalog, no network is used."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-specs import taobao.trade.get.txt",
            "  topaz-specs import taobao.trade.get",
            "  topaz-specs import 'https://open.taobao.com/api.htm?docId=54&docType=2'",
            "  topaz-specs import --catalog 'taobao.trade.*'    (run again, it goes on where it was interrupted)",
            "  topaz-specs import --topic 'taobao_trade_*'"
        })
final class ImportCommand extends SiteCommand {
    @Parameters(
            paramLabel = "<file, address or API>",
            arity = "0..*",
            description = "The documents, in any form, or the names of APIs.")
    private List<String> places = List.of();

    @Option(
            names = "--catalog",
            paramLabel = "<pattern>",
            description = "Import what the catalog of the doc site lists: a name, or a pattern such as taobao.trade.*; "
                    + "can be given several times. Each spec is written as it comes.")
    private List<String> patterns = List.of();

    @Option(
            names = "--topic",
            paramLabel = "<pattern>",
            description =
                    "Write specs of message topics from the catalogue on the class path, without a network: a topic, or a "
                            + "pattern such as taobao_trade_*; can be given several times. Specs that are there stay.")
    private List<String> topics = List.of();

    @Option(names = "--fresh", description = "Begin a crawl anew instead of going on with an interrupted one.")
    private boolean fresh;

    @Option(
            names = "--offline",
            description = "Use no network: an API that is named comes from the catalogue, with the facts alone.")
    private boolean offline;

    @Option(
            names = "--api",
            paramLabel = "<name>",
            defaultValue = "",
            description = "The API whose document this has to be.")
    private String api = "";

    @Option(
            names = "--source",
            paramLabel = "<address>",
            defaultValue = "",
            description = "Where 'update' and 'check' find the document again; saved text does not say it.")
    private String source = "";

    @Option(
            names = "--category",
            paramLabel = "<name>",
            defaultValue = "",
            description = "The folder of the API in the documentation, for documents that do not say it.")
    private String category = "";

    @Override
    public Integer call() throws InterruptedException {
        check();
        ToolContext context = context();
        if (!topics.isEmpty()) {
            return importTopics(context).exitCode();
        }
        Outcome outcome = patterns.isEmpty()
                ? new ImportDocuments(context, names())
                        .run(new ImportDocuments.Order(places, api, source, category), format())
                : ImportCatalog.run(
                        context, patterns, fresh ? ImportCatalog.Start.FRESH : ImportCatalog.Start.RESUME, format());
        return outcome.exitCode();
    }

    private Outcome importTopics(ToolContext context) {
        ApiCatalog catalog = ApiCatalog.installed(ImportCommand.class.getClassLoader())
                .orElseThrow(() ->
                        wrong("There is no catalogue on the class path: put the jar of dev.topaz:topaz-catalog on it"));
        return new ImportTopics(context, catalog).run(topics, format());
    }

    private NamedDocuments names() {
        return new NamedDocuments(
                () -> ApiCatalog.installed(ImportCommand.class.getClassLoader()),
                offline ? NamedDocuments.Network.OFFLINE : NamedDocuments.Network.ONLINE);
    }

    private void check() {
        long sources = Stream.of(places, patterns, topics)
                .filter(named -> !named.isEmpty())
                .count();
        if (sources != 1) {
            throw wrong("Name documents, --catalog or --topic, one of the three");
        }
        if (offline && (!patterns.isEmpty() || places.stream().anyMatch(DocSite::isAddress))) {
            throw wrong("--offline is for files and names of APIs: an address and --catalog need the network");
        }
        if (places.size() != 1 && !(api.isEmpty() && source.isEmpty())) {
            throw wrong("--api and --source are for a single document");
        }
        if (places.isEmpty() && !category.isEmpty()) {
            throw wrong("--category is for documents: a catalog says it of each API");
        }
        if (fresh && patterns.isEmpty()) {
            throw wrong("--fresh is for --catalog");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }
}
