package dev.topaz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of this module have no catalogue on their class path. */
class CatalogCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"search", "show"})
    void withoutCatalogueACommandSaysWhatIsMissing(String command) {
        StringWriter err = new StringWriter();

        int exitCode = TopazSpecs.program().setErr(new PrintWriter(err, true)).execute(command, "taobao.trade.get");

        assertEquals(3, exitCode);
        assertEquals(
                "error: there is no catalogue on the class path [NO_CATALOG]\n"
                        + "  hint: put the jar of dev.topaz:topaz-catalog on it\n",
                err.toString().replace("\r", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aLimitBelowOneIsAWrongCommandLine(String limit) {
        StringWriter err = new StringWriter();

        int exitCode =
                TopazSpecs.program().setErr(new PrintWriter(err, true)).execute("search", "--limit", limit, "trade");

        assertEquals(2, exitCode);
        assertEquals(
                "error: --limit is a number of lines from 1, and not " + limit
                        + "\n  hint: topaz-specs search --help\n",
                err.toString().replace("\r", ""));
    }
}
