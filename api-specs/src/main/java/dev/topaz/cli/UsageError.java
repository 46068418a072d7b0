package dev.topaz.cli;

import dev.topaz.spec.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a program says of a command line that it does not understand. The whole help would push the message out of sight. */
public final class UsageError {
    private UsageError() {}

    /** Prints the error and what was probably meant, and returns the exit code. */
    public static int print(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("error: " + e.getMessage());
        command.getErr()
                .println("  hint: " + nearest(e) + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String nearest(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                ? Nearest.to(unmatched.getUnmatched().get(0), unmatched.getSuggestions())
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("")
                : "";
    }
}
