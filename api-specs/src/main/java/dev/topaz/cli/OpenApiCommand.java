package dev.topaz.cli;

import dev.topaz.site.DocSite;
import dev.topaz.site.SiteOptions;
import dev.topaz.tool.ExportOpenApi;
import dev.topaz.tool.ToolContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openapi}: specs for tools that read OpenAPI. */
@Command(
        name = "openapi",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        sortOptions = false,
        description = {
            "Writes specs as one OpenAPI 3.1 document (JSON, UTF-8), for code generators, mock servers and API catalogs.",
            "",
            "Each API is one operation with its parameters, limits, examples and error codes. A spec with a mistake in it "
                    + "leaves nothing written."
        },
        footerHeading = "%nExample:%n",
        footer = "  topaz-specs openapi 'taobao.trade.*' --output trade.json")
final class OpenApiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private FolderArgs folder = new FolderArgs();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file>",
            description = "The file to write; without it, the document goes to the standard output.")
    private @Nullable Path output;

    @Mixin
    private ApiArgs apis = new ApiArgs();

    @Override
    public Integer call() {
        ToolContext context = new ToolContext(
                new DocSite(SiteOptions.STANDARD), folder.folder(), TerminalConsole.of(command.commandLine()));
        return new ExportOpenApi(context)
                .run(apis.apis(), Optional.ofNullable(output))
                .exitCode();
    }
}
