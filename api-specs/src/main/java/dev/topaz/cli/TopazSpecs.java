package dev.topaz.cli;

import dev.topaz.spec.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        CommandLine program = program().setOut(writer(System.out)).setErr(writer(System.err));
        System.exit(program.execute(args));
    }

    static CommandLine program() {
        CommandLine program = new CommandLine(new TopazSpecs());
        ServiceLoader.load(AddedCommand.class, TopazSpecs.class.getClassLoader())
                .forEach(program::addSubcommand);
        program.addSubcommand(new CommandLine.HelpCommand());
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(TopazSpecs::usageError);
    }

    /** The whole help would push the message out of sight. */
    private static int usageError(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("error: " + e.getMessage());
        command.getErr()
                .println("  hint: " + nearest(e) + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Returns the command or option that was probably meant, for a message; empty if there is none. */
    private static String nearest(CommandLine.ParameterException e) {
        return e instanceof CommandLine.UnmatchedArgumentException unmatched
                ? Nearest.to(unmatched.getUnmatched().get(0), unmatched.getSuggestions())
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("")
                : "";
    }

    /** A terminal has an encoding of its own; what goes into a file or a pipe is UTF-8. */
    private static PrintWriter writer(PrintStream stream) {
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        String own =
                System.getProperty("stdout.encoding", Charset.defaultCharset().name());
        return new PrintWriter(stream, true, terminal ? Charset.forName(own) : StandardCharsets.UTF_8);
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
