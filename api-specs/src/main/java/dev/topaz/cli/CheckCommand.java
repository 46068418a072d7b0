package dev.topaz.cli;

import dev.topaz.tool.CheckSpecs;
import dev.topaz.tool.FailOn;
import dev.topaz.tool.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: are the specs valid, and still true? */
@Command(
        name = "check",
        description = {
            "Tells whether specs and corrections are valid, and whether their documents have changed. Writes nothing.",
            "",
            "Exits with 1 when a document has changed, with 3 when something is invalid or cannot be fetched."
        },
        footerHeading = "%nExample, for a nightly build that fails when the next release would not compile:%n",
        footer = "  topaz-specs check --fail-on breaks-source --format markdown > changes.md")
final class CheckCommand extends SiteCommand {
    @Mixin
    private ApiArgs apis = new ApiArgs();

    @Option(names = "--offline", description = "Look at the files only, and not at the site.")
    private boolean offline;

    @Option(
            names = "--fail-on",
            paramLabel = "<verdict>",
            defaultValue = "prose",
            converter = FailOnConverter.class,
            description = "Exit with 1 for changes that are this or worse: breaks-source, breaks-run-time, compatible, "
                    + "prose, or never. Default: ${DEFAULT-VALUE}, any change")
    private FailOn failOn = FailOn.PROSE;

    @Override
    public Integer call() throws InterruptedException {
        CheckSpecs check = new CheckSpecs(context());
        Outcome outcome = offline ? check.offline(apis.apis()) : check.online(apis.apis(), failOn, format());
        return outcome.exitCode();
    }
}
