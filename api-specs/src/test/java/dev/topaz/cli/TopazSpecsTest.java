package dev.topaz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.site.LocalSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopazSpecsTest {
    private static final String DOC = """
            {"data":{"name":"taobao.demo.get","id":7,"apiChineseName":"示例",
             "requestParams":[{"name":"tid","type":"Number"}]}}""";

    @TempDir
    private Path root;

    private LocalSite site;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite().document("7", DOC).catalog("""
                {"data":{"treeCategories":[{"catelogTrees":[{"name":"x",
                 "catelogList":[{"docId":7,"name":"taobao.demo.get"}]}]}]}}""");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** The exit code. */
    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return TopazSpecs.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int importDemo() throws IOException {
        Path doc = Files.writeString(root.resolve("demo.json"), DOC);
        return run("import", "--out", specs(), doc.toString());
    }

    private String specs() {
        return root.resolve("specs").toString();
    }

    private String base() {
        return site.base().toString();
    }

    @Test
    void importsFiles() throws IOException {
        assertEquals(0, importDemo(), err::toString);

        assertTrue(Files.exists(root.resolve("specs/taobao.demo.get.xml")));
        assertEquals("1 imported, 1 written to " + specs() + System.lineSeparator(), err.toString());
        assertTrue(out.toString().startsWith("taobao.demo.get\n  compatible         added"), out::toString);
    }

    @Test
    void importsAddressesAndTheCatalog() {
        assertEquals(
                0,
                run("import", "-d", specs(), "--base", base(), "https://open.taobao.com/api.htm?docId=7"),
                err::toString);
        assertEquals(
                0,
                run("import", "-d", specs(), "--base", base(), "--rate", "500", "--catalog", "taobao.*", "--fresh"),
                err::toString);
    }

    @Test
    void tellsDifferencesByItsExitCode() throws IOException {
        importDemo();
        assertEquals(0, run("check", "-d", specs(), "--base", base(), "--rate", "500"), err::toString);

        site.document("7", DOC.replace("Number", "String"));
        assertEquals(1, run("check", "-d", specs(), "--base", base(), "--rate", "500"));
        assertEquals(0, run("check", "-d", specs(), "--base", base(), "--rate", "500", "--fail-on", "never"));
        assertEquals(0, run("check", "-d", specs(), "--offline"));
        assertEquals(0, run("update", "-d", specs(), "--base", base(), "--rate", "500", "--format", "markdown"));
        assertTrue(out.toString().contains("| breaks source | `request/tid: type: Number -> String` |"), out::toString);
    }

    @Test
    void comparesForPrograms() throws IOException {
        importDemo();
        Path now = Files.writeString(root.resolve("new.json"), DOC.replace("Number", "String"));

        assertEquals(
                1,
                run(
                        "diff",
                        "--format=json",
                        "--fail-on=prose",
                        root.resolve("demo.json").toString(),
                        now.toString()));

        assertEquals(
                "{\"suggestion\":\"major\",\"apis\":[{\"api\":\"taobao.demo.get\",\"changes\":["
                        + "{\"verdict\":\"BREAKS_SOURCE\",\"kind\":\"TYPE\",\"rule\":\"request-type-changed\",\"path\":\"request/tid\","
                        + "\"before\":\"Number\",\"after\":\"String\"}]}]}\n",
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void lists() throws IOException {
        importDemo();

        assertEquals(0, run("list", "-d", specs(), "taobao.*"));
        assertEquals(
                "taobao.demo.get\tunknown\t\t示例\thttps://open.taobao.com/api.htm?docId=7&docType=2\n", out.toString());
    }

    @Test
    void exportsOpenApi() throws IOException {
        importDemo();
        Path file = root.resolve("out/api.json");

        assertEquals(0, run("openapi", "-d", specs(), "taobao.*", "--output", file.toString()), err::toString);
        assertEquals("", out.toString());
        assertEquals("1 exported" + System.lineSeparator(), err.toString());
        assertEquals(0, run("openapi", "-d", specs()));
        assertEquals(Files.readString(file), out.toString());
        assertTrue(out.toString().startsWith("{\n  \"openapi\" : \"3.1.0\""), out::toString);
    }

    @Test
    void exportsNothingWhenASpecIsWrong() throws IOException {
        importDemo();
        Files.writeString(root.resolve("specs/a.b.xml"), "<api");
        Path file = root.resolve("api.json");

        assertEquals(3, run("openapi", "-d", specs(), "-o", file.toString()));
        assertTrue(err.toString().startsWith("error: " + root.resolve("specs/a.b.xml")), err::toString);
        assertTrue(Files.notExists(file));
        assertEquals(3, run("openapi", "-d", specs(), "taobao.trade.*"));
    }

    @Test
    void anErrorSaysWhereAndWhatToDo() throws IOException {
        Path page = Files.writeString(root.resolve("page.html"), "<html>请登录</html>");

        assertEquals(3, run("import", "-d", specs(), page.toString()));

        assertTrue(err.toString().startsWith("error: " + page + ": this is a login page"), err::toString);
        assertTrue(err.toString().contains("\n  hint: log in"), err::toString);
        assertTrue(err.toString().endsWith("nothing was written" + System.lineSeparator()), err::toString);
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | Missing required subcommand",
                "fetch                                     | Unmatched argument at index 0: 'fetch'",
                "import                                    | Name documents, --catalog or --topic, one of the three",
                "import --catalog * a.html                 | Name documents, --catalog or --topic, one of the three",
                "import --api x a.html b.html              | --api and --source are for a single document",
                "import --source x --topic taobao_x_Y      | --api and --source are for a single document",
                "import --category x --catalog *           | --category is for documents",
                "import --category x --topic taobao_x_Y    | --category is for documents",
                "import --fresh a.html                     | --fresh is for --catalog",
                "import --offline --catalog x              | --offline is for files and names of APIs",
                "import --offline https://a.cn/api.htm     | --offline is for files and names of APIs",
                "import --base ftp://a.cn a.html           | 'ftp://a.cn' is no base address",
                "check --rate 0                            | --rate is a number of requests in a second",
                "check --rate NaN                          | --rate is a number of requests in a second",
                "check --retries -1                        | interval and retries cannot be negative",
                "check --timeout 0                         | interval and retries cannot be negative",
                "check --fail-on major                     | Invalid value for option '--fail-on': 'major' is none of",
                "diff a                                    | Missing required parameter: '<new>'",
                "diff --format xml a b                     | Invalid value for option '--format'"
            })
    void aWrongCommandLineIsOneLineAndAHint(String line, String message) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));

        assertTrue(err.toString().startsWith("error: " + message), err::toString);
        assertEquals(2, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("  hint: topaz-specs"), err::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "improt a.html          | did you mean 'import'? topaz-specs --help",
                "import --fressh a.html | did you mean '--fresh'? topaz-specs import --help",
                "import --zzzzzzzz      | topaz-specs import --help"
            })
    void aMisspelledWordIsCorrected(String line, String hint) {
        assertEquals(2, run(line.split(" +")));

        assertTrue(err.toString().strip().endsWith("\n  hint: " + hint), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "update", "check", "diff", "list", "openapi"})
    void everyCommandExplainsItself(String command) {
        assertEquals(0, run(command, "--help"));

        assertTrue(out.toString().startsWith("Usage: topaz-specs " + command), out::toString);
        assertTrue(out.toString().contains("--dir"), out::toString);
        assertFalse(out.toString().contains("${"), out::toString);
        assertTrue(out.toString().lines().allMatch(text -> text.length() <= 100), out::toString);
    }

    @Test
    void theHelpDocumentsTheExitCodes() {
        assertEquals(0, run("--help"));

        assertTrue(out.toString().contains("Exit codes:"), out::toString);
        assertTrue(out.toString().contains("  3   something failed"), out::toString);
    }

    @Test
    void knowsItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().startsWith("topaz-specs "), out::toString);
    }
}
