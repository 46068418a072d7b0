package dev.topaz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.tool.ToolProblem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TerminalConsoleTest {
    private static final String CLEAR = "\r\u001B[K";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private TerminalConsole console(Ansi ansi) {
        return new TerminalConsole(new PrintWriter(out, true), new PrintWriter(err, true), ansi);
    }

    @Test
    void showsABarOnATerminalAndClearsItForOtherLines() {
        TerminalConsole console = console(Ansi.ON);

        console.progress(1, 3, "taobao.demo.get");
        console.info("note");
        console.progress(3, 3, "x".repeat(40));

        assertEquals(
                CLEAR + "[##########....................] 1/3 taobao.demo.get" + CLEAR + "note" + System.lineSeparator()
                        + CLEAR + "[##############################] 3/3 " + "x".repeat(34) + "…" + CLEAR,
                err.toString());
    }

    @Test
    void writesALineForEachTwentiethIntoALog() {
        TerminalConsole console = console(Ansi.OFF);

        for (int done = 1; done <= 1000; done++) {
            console.progress(done, 1000, "api" + done);
        }

        assertEquals(20, err.toString().lines().count());
        assertEquals("50 of 1000: api50", err.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void whatIsBeingDoneIsShownOnATerminalAlone() {
        console(Ansi.OFF).activity(500, 1000, "compiling Shop.java");
        assertEquals("", err.toString());

        console(Ansi.ON).activity(0, 3, "compiling Shop.java");
        assertEquals(CLEAR + "[..............................] 0/3 compiling Shop.java", err.toString());
    }

    @Test
    void aFewDocumentsNeedNoProgress() {
        console(Ansi.ON).progress(1, 1, "a");
        console(Ansi.ON).activity(0, 1, "a");
        console(Ansi.OFF).progress(3, 4, "a");

        assertEquals("", err.toString());
    }

    @Test
    void aResultEndsItsLine() {
        console(Ansi.OFF).result("one");
        console(Ansi.OFF).result("two\n");

        assertEquals("one\ntwo\n", out.toString());
    }

    /** Pages may hold anything: a reference such as {@code &#27;} makes one of HTML. */
    @Test
    void nothingThatADocumentSaysSteersTheTerminal() {
        TerminalConsole console = console(Ansi.ON);
        String hostile = "a\u001B]0;x\u0007\u009B2J\u202Eb";

        console.info(hostile);
        console.error(new Problem(ToolProblem.NOT_WRITTEN, hostile, Location.NONE, "hint"));
        console.progress(1, 2, hostile);

        assertEquals(
                List.of(
                        "a ]0;x 2J b",
                        "error: a ]0;x 2J b [NOT_WRITTEN]",
                        "  hint: hint",
                        "[###############...............] 1/2 a ]0;x 2J b"),
                err.toString().replace(CLEAR, "").lines().toList());
    }
}
