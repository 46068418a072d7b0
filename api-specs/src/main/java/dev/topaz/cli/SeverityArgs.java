package dev.topaz.cli;

import dev.topaz.diff.Severities;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the user says of the rules of the diff. */
final class SeverityArgs {
    @Option(
            names = "--severity",
            paramLabel = "<rule>=<verdict>",
            split = ",",
            description =
                    "Judges the changes that a rule finds otherwise: breaks-source, breaks-run-time, compatible, prose "
                            + "or ignore. The json format names the rule of each change. May be given several times.")
    private List<String> severities = List.of();

    /**
     * Returns what was given.
     *
     * @param command to which wrong arguments belong
     */
    Severities severities(CommandSpec command) {
        try {
            return Severities.of(severities);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--severity: " + e.getMessage(), e);
        }
    }
}
