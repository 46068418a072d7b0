package dev.topaz.testkit.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of the fake platform: its help, and what is wrong on it, told before anything starts. */
class FakePlatformCommandLineTest {
    @Test
    void whatIsNotAPortIsToldWithItsReasonAndWithoutThatHint() throws Exception {
        StringWriter err = new StringWriter();
        UncheckedIOException refused =
                new UncheckedIOException("cannot list the recordings", new AccessDeniedException("a/b"));
        FakePlatform.failed(refused, FakePlatform.program().setErr(new PrintWriter(err, true)), null);

        assertEquals(
                "error: cannot list the recordings: access is denied: a/b",
                err.toString().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=99999|--port is a number from 0 to 65535, and not 99999",
                "--port=18080 --control-port=18080|--port and --control-port are both 18080: give each a port of its own",
                "--accounts=no-such-file|--accounts no-such-file: there is no such file, or it may not be read",
                "--accounts=src|--accounts src: this is a folder",
                "--specs=no-such-folder|no-such-folder",
                "--specs=src|--specs src: there is no spec here; name a folder of spec files",
                "--specs=pom.xml|--specs pom.xml: this is one file; name the folder that it is in",
                "--accounts=pom.xml|--accounts pom.xml: this is not JSON; accounts are written as",
                "--bind=not-an-address|'not-an-address' is not an address of this machine",
                "--bind=192.0.2.1|hint: choose another port or address with --port, --control-port and --bind"
            })
    void endsWithASentenceWhereItCannotStart(String arguments, String message) {
        assertEndsWith(message, arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'apps': {'1': 's'}}|this is not JSON; accounts are written as {\"apps\": ",
                "[]|this is not an object; accounts are written as ",
                "{\"apps\": {\"1\": 5}}|the secret of app '1' is not a text in quotes, or is empty; accounts are written as ",
                "{\"apps\": {\"1\": \"\"}}|the secret of app '1' is not a text in quotes, or is empty; accounts are written as ",
                "{\"apps\": {\"\": \"s\"}}|an app key is empty; accounts are written as ",
                "{\"apps\": {}}|there is no app, so no call could succeed; accounts are written as ",
                "{\"apps\": {\"1\": \"s\"}, \"session\": [\"x\"]}|'session' is not known; accounts are written as ",
                "{\"apps\": {\"1\": \"s\"}, \"sessions\": \"x\"}|'sessions' is not a list; accounts are written as "
            })
    void saysWhatIsWrongWithAccounts(String json, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("accounts.json"), json);

        assertEndsWith("--accounts " + file + ": " + message, "--accounts", file.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|<api xmlns='https://topaz.dev/spec/1' name='taobao.demo.get'|taobao.demo.get.xml:1:",
                "UTF-8|<api xmlns='https://topaz.dev/spec/1' name='taobao.other.get'/>|describes 'taobao.other.get', and not 'taobao.demo.get'",
                "GBK|<api xmlns='https://topaz.dev/spec/1' name='taobao.demo.get' title='查询交易'/>|this is not UTF-8, but most likely GBK"
            })
    void doesNotStartWithASpecThatCannotBeRead(String charset, String xml, String message, @TempDir Path folder)
            throws IOException {
        Files.write(folder.resolve("taobao.demo.get.xml"), xml.getBytes(Charset.forName(charset)));

        assertEndsWith(message, "--specs", folder.toString());
    }

    @Test
    void helpBreaksNoExampleThatSomebodyCopies() {
        StringWriter out = new StringWriter();

        assertEquals(
                0, FakePlatform.program().setOut(new PrintWriter(out, true)).execute("--help"));
        List<String> lines = out.toString().lines().toList();
        for (String example :
                FakePlatform.program().getCommandSpec().usageMessage().footer()) {
            assertTrue(lines.contains(example), example);
        }
    }

    private static void assertEndsWith(String message, String... arguments) {
        StringWriter err = new StringWriter();

        int code = FakePlatform.program().setErr(new PrintWriter(err)).execute(arguments);

        assertTrue(code != 0);
        assertTrue(err.toString().contains(message), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }
}
