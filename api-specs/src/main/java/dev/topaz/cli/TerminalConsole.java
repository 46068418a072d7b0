package dev.topaz.cli;

import dev.topaz.spec.Problem;
import dev.topaz.spec.TerminalText;
import dev.topaz.tool.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Results on the standard output, all else on the standard error: with a bar on a terminal, and sparing lines in a log. */
public final class TerminalConsole implements Console {
    private static final int BAR = 30;
    private static final int LOG_LINES = 20;
    private static final int LONGEST_NAME = 34;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi;
    private boolean barShown;
    private int logged;

    TerminalConsole(PrintWriter out, PrintWriter err, Ansi ansi) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
    }

    /** Speaks where a command does. */
    public static TerminalConsole of(CommandLine command) {
        return new TerminalConsole(command.getOut(), command.getErr(), Ansi.AUTO);
    }

    /** Returns what writes to a stream of the process. A terminal has an encoding of its own; what goes into a file or a pipe is UTF-8. */
    public static PrintWriter writer(PrintStream stream) {
        String own =
                System.getProperty("stdout.encoding", Charset.defaultCharset().name());
        return new PrintWriter(stream, true, isTerminal() ? Charset.forName(own) : StandardCharsets.UTF_8);
    }

    /** A terminal need not have colours: the console of Windows has none. */
    // Error Prone warns that newer JDKs have a console for a pipe, too: they are asked what it is.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return Ansi.AUTO.enabled();
        }
        try {
            // Since Java 22.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // an older Java has a console for a terminal alone
        }
    }

    @Override
    public void result(String text) {
        clearBar();
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    @Override
    public void info(String line) {
        clearBar();
        err.println(TerminalText.lines(line));
    }

    @Override
    public void error(Problem problem) {
        clearBar();
        err.println(TerminalText.lines("error: " + problem));
    }

    /** One document needs no bar, and a few need none in a log. */
    @Override
    public void progress(int done, int total, String what) {
        if (ansi.enabled()) {
            activity(done, total, what);
        } else if (total >= LOG_LINES && done * LOG_LINES / total > logged) {
            logged = done * LOG_LINES / total;
            err.println(TerminalText.lines(done + " of " + total + ": " + what));
        }
    }

    @Override
    public void activity(int done, int total, String what) {
        if (ansi.enabled() && total > 1) {
            showBar(done, total, what);
        }
    }

    private void showBar(int done, int total, String what) {
        int filled = done * BAR / total;
        String line = TerminalText.line(what);
        String name = line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
        err.print(CLEAR + "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + "/" + total + " " + name);
        err.flush();
        barShown = true;
        if (done == total) {
            clearBar();
        }
    }

    private void clearBar() {
        if (barShown) {
            err.print(CLEAR);
            err.flush();
            barShown = false;
        }
    }
}
