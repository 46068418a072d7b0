package dev.topaz.migration;

import dev.topaz.cli.TerminalConsole;
import dev.topaz.tool.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** One run of the program, and what it said. */
record Run(int exitCode, String out, String err) {
    /** What the program knows after a run with these arguments, of which it does what {@code --apply} says. */
    static Outcome outcome(List<String> arguments) throws MigrationException {
        CommandLine line = TopazMigration.program();
        line.parseArgs(arguments.toArray(new String[0]));
        TopazMigration program = line.getCommand();
        StringWriter text = new StringWriter();
        Console console = TerminalConsole.of(line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text)));
        return program.run(console).outcome();
    }

    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = TopazMigration.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
