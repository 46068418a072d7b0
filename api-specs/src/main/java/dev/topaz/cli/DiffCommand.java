package dev.topaz.cli;

import dev.topaz.tool.CompareDocuments;
import dev.topaz.tool.FailOn;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between two documents. */
@Command(
        name = "diff",
        description = {
            "Tells what changed between two documents or folders of specs, what that does to code, and which part of a "
                    + "version number it asks to raise. Writes nothing.",
            "",
            "Each change has a verdict: it breaks source (code does not compile any more), breaks at run time (calls that "
                    + "were answered may be refused or mean something else), is compatible, or is prose."
        })
final class DiffCommand extends SiteCommand {
    @Parameters(
            index = "0",
            paramLabel = "<old>",
            description = "A spec, a document in any form, an address, or a folder of specs.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "<new>", description = "The same, later.")
    private String after = "";

    @Option(
            names = "--fail-on",
            paramLabel = "<verdict>",
            defaultValue = "never",
            converter = FailOnConverter.class,
            description = "Exit with 1 for changes that are this or worse: breaks-source, breaks-run-time, compatible, "
                    + "prose, or never. Default: ${DEFAULT-VALUE}")
    private FailOn failOn = FailOn.NEVER;

    @Option(
            names = "--shared-types",
            paramLabel = "<type>",
            split = ",",
            description =
                    "Object types that the APIs of the package share, as @TopApis(sharedTypes) names them: a field "
                            + "that another API still gives does not break source.")
    private List<String> sharedTypes = List.of();

    @Override
    public Integer call() throws InterruptedException {
        return new CompareDocuments(context(), sharedTypes)
                .run(before, after, failOn, format())
                .exitCode();
    }
}
