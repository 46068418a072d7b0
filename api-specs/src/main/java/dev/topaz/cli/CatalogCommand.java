package dev.topaz.cli;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolProblem;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads the catalogue on the class path. */
abstract class CatalogCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    final CommandSpec command() {
        return command;
    }

    @Override
    public final Integer call() {
        Console console = TerminalConsole.of(command.commandLine());
        Optional<ApiCatalog> catalog = ApiCatalog.installed(CatalogCommand.class.getClassLoader());
        if (catalog.isEmpty()) {
            console.error(new Problem(
                    ToolProblem.NO_CATALOG,
                    "there is no catalogue on the class path",
                    Location.NONE,
                    "put the jar of dev.topaz:topaz-catalog on it"));
            return Outcome.FAILED.exitCode();
        }
        return run(catalog.get(), console).exitCode();
    }

    /** Does what the command is for. */
    abstract Outcome run(ApiCatalog catalog, Console console);
}
