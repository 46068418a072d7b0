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
}
