package dev.topaz.cli;

import dev.topaz.tool.SpecFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the specs are. */
final class FolderArgs {
    @Option(
            names = {"-d", "--dir", "--out"},
            paramLabel = "<dir>",
            defaultValue = "src/main/resources/META-INF/topaz",
            description = "The folder of the specs, with the file corrections.txt if there is one. "
                    + "Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("");

    SpecFolder folder() {
        return new SpecFolder(folder);
    }
}
