package dev.topaz.cli;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ShowFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}: what the catalogue knows of one API or message topic. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        description = {
            "Shows the facts of one API or message topic: parameters with types and limits, session, error codes, and where "
                    + "the document is."
        })
final class ShowCommand extends CatalogCommand {
    @Parameters(paramLabel = "<name>", description = "The name, such as taobao.trade.fullinfo.get.")
    private String name = "";

    @Override
    Outcome run(ApiCatalog catalog, Console console) {
        return new ShowFacts(catalog, console).run(name);
    }
}
