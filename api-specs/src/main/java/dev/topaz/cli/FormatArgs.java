package dev.topaz.cli;

import dev.topaz.diff.DiffFormat;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How differences are written. */
final class FormatArgs {
    /** The formats that can be asked for; whether there are colours is seen by the terminal. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            description = "How differences are written: text (with colours on a terminal), markdown (for a pull "
                    + "request) or json (for a program). Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    DiffFormat format() {
        return switch (format) {
            case TEXT -> Ansi.AUTO.enabled() ? DiffFormat.COLOUR : DiffFormat.TEXT;
            case MARKDOWN -> DiffFormat.MARKDOWN;
            case JSON -> DiffFormat.JSON;
        };
    }
}
