package dev.topaz.cli;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program itself: its sub-commands, and how it speaks to the world. */
@Command(
        name = "topaz-specs",
        mixinStandardHelpOptions = true,
        versionProvider = TopazSpecs.Version.class,
        synopsisSubcommandLabel = "<command>",
        sortOptions = false,
        description = {
            "Turns the documentation of TOP APIs into spec files, and tells what changed.",
            "",
            "A document is a doc page saved as HTML, its text copied from the browser, the doc site's JSON, or an "
                    + "address. Specs are XML files, one for each API, that belong under version control."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:all went well, and there are differences that you asked to be told of (check, diff, generate --check)",
            "2:the command line is wrong",
            "3:something failed; the message says what, where, and what to do"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-specs import page.html    make a spec out of a saved page",
            "  topaz-specs update              fetch every document again, show and write what changed",
            "  topaz-specs check               tell what changed, and write nothing",
            "  topaz-specs help import         all there is to know about a command"
        },
        subcommands = {
            ImportCommand.class,
            UpdateCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ListCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            OpenApiCommand.class
        })
public final class TopazSpecs {
    private TopazSpecs() {}

    /** Runs the program, and ends it with the exit code. */
    public static void main(String[] args) {
        CommandLine program =
                program().setOut(TerminalConsole.writer(System.out)).setErr(TerminalConsole.writer(System.err));
        System.exit(program.execute(args));
    }

    static CommandLine program() {
        CommandLine program = new CommandLine(new TopazSpecs());
        ServiceLoader.load(AddedCommand.class, TopazSpecs.class.getClassLoader())
                .forEach(program::addSubcommand);
        program.addSubcommand(new CommandLine.HelpCommand());
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(UsageError::print);
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TopazSpecs.class.getPackage().getImplementationVersion();
            return new String[] {"topaz-specs " + (version == null ? "(built from source)" : version)};
        }
    }
}
