package dev.topaz.cli;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.SearchCatalog;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code search}: finds APIs and message topics in the catalogue. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        description = {
            "Finds APIs and message topics of the whole platform: by parts of the name, by title or category in Chinese, or by the "
                    + "name of an official class. Words that nothing has are corrected.",
            "",
            "Each line can be copied into @TopApis."
        })
final class SearchCommand extends CatalogCommand {
    @Parameters(paramLabel = "<word>", arity = "1..*", description = "All of them must be found.")
    private List<String> words = List.of();

    private int limit;

    @Option(
            names = "--limit",
            paramLabel = "<lines>",
            defaultValue = "20",
            description = "How many lines are shown at most. Default: ${DEFAULT-VALUE}")
    void setLimit(int lines) {
        if (lines < 1) {
            throw new ParameterException(
                    command().commandLine(), "--limit is a number of lines from 1, and not " + lines);
        }
        limit = lines;
    }

    @Override
    Outcome run(ApiCatalog catalog, Console console) {
        return new SearchCatalog(catalog, console).run(String.join(" ", words), limit);
    }
}
