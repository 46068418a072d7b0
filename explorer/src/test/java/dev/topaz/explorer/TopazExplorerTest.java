package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopazExplorerTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return TopazExplorer.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--gateway ftp://a.cn --app-key 1           | --gateway is an address such as https://eco.taobao.com",
                "--gateway https://a.cn                     | --gateway needs --app-key",
                "--app-key 1                                | --app-key and --app-secret-file need --gateway",
                "--gateway https://a.cn --app-key 1 --app-secret-file pom.xml | --gateway: the address of the gateway has no path: use https://a.cn/router/rest",
                "--gateway https://a.cn/router/rest#x --app-key 1 --app-secret-file pom.xml | --gateway: the address of the gateway ends in a fragment",
                "8080                                       | Unmatched argument at index 0: '8080'",
                "--specs pom.xml                            | --specs pom.xml: this is one file, and not the folder that it is in; name a folder",
                "--gateway https://a.cn --app-key 1 --app-secret-file nowhere | --app-secret-file cannot be read: nowhere: there is no such file",
                "--gateway https://a.cn --app-key 1 --app-secret x | Unknown option",
                "--port x                                   | Invalid value for option '--port'",
                "--port 99999                               | --port is a number from 0 to 65535, and not 99999",
                "--port -1                                  | --port is a number from 0 to 65535, and not -1",
                "--requests pom.xml                         | --requests pom.xml: this is not a folder that can be written to",
                "--mcp --gateway https://a.cn --app-key 1 --app-secret-env NOT_SET | set the environment variable NOT_SET, or name",
                "--mcp --specs nowhere                      | --specs nowhere: there is no folder and no jar here; name a folder",
                "--specs nowhere                            | --specs nowhere: there is no folder and no jar here; name a folder",
                "--specs src                                | --specs src: there is no spec here; name a folder of spec files"
            })
    void aWrongCommandLineIsSaidToBeWrong(String line, String message) {
        assertEquals(2, run(line.split(" ")));

        assertTrue(err.toString().startsWith(message), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\uFEFF\r\n"})
    void anEmptySecretSignsNothing(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);

        assertEquals(2, run("--gateway", "https://a.cn", "--app-key", "1", "--app-secret-file", file.toString()));
        assertTrue(err.toString().startsWith("the app secret is empty"), err::toString);
    }

    @Test
    void aPortThatIsTakenIsNoStackTrace() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(3, run("--port", Integer.toString(taken.getLocalPort())));
        }

        List<String> lines = new ArrayList<>(err.toString().lines().toList());
        assertTrue(lines.get(0).startsWith("error: port "), err::toString);
        assertTrue(lines.get(1).startsWith("  hint: "), err::toString);
        assertEquals(2, lines.size(), err::toString);
    }

    @Test
    void whatIsNotThePortIsToldWithItsReasonAndWithoutThatHint() throws Exception {
        UncheckedIOException refused =
                new UncheckedIOException("cannot list the specs", new AccessDeniedException("a/b"));
        TopazExplorer.failed(refused, TopazExplorer.program().setErr(new PrintWriter(err, true)), null);

        assertEquals(
                "error: cannot list the specs: access is denied: a/b",
                err.toString().strip());
    }

    @Test
    void explainsItselfAndKnowsItsVersion() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--app-secret-env"), out::toString);
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("topaz-explorer "), out::toString);
    }

    @Test
    void breaksNoExampleThatSomebodyCopies() {
        assertEquals(0, run("--help"));
        List<String> lines = out.toString().lines().toList();
        for (String example :
                TopazExplorer.program().getCommandSpec().usageMessage().footer()) {
            assertTrue(lines.contains(example), example);
        }
    }
}
