package dev.topaz.cli;

import dev.topaz.site.DocSite;
import dev.topaz.site.SiteOptions;
import dev.topaz.tool.ListSpecs;
import dev.topaz.tool.ToolContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}: which specs are there. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        description = {
            "Lists specs, a line for each: name, session (required, optional, none, unknown), category, title and source, "
                    + "separated by tabs."
        })
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private FolderArgs folder = new FolderArgs();

    @Mixin
    private ApiArgs apis = new ApiArgs();

    @Override
    public Integer call() {
        ToolContext context = new ToolContext(
                new DocSite(SiteOptions.STANDARD), folder.folder(), TerminalConsole.of(command.commandLine()));
        return new ListSpecs(context).run(apis.apis()).exitCode();
    }
}
