package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written can be read and compiled; what cannot is refused, and nothing is written. */
class ReadBackTest {
    private static final String API = "taobao.demo.get";

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path root) throws IOException {
        lab = new Lab(root);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aCorrectionThatMakesADuplicateIsRefused() throws Exception {
        refused(API + " request/a name a -> b\n", "'b' stands here a second time; the first is in line 4");
    }

    @Test
    void aCorrectionThatMakesAnUnknownTypeIsRefused() throws Exception {
        refused(API + " request/a type String -> Strng\n", "'a' has unknown type 'Strng'");
    }

    /** Nothing but the corrections is in the folder afterwards. */
    private void refused(String corrections, String message) throws Exception {
        lab.corrections(corrections);

        assertEquals(Outcome.FAILED, lab.importAll(lab.file("doc.json", document("\"String\""))));

        assertEquals(List.of("corrections.txt"), lab.files());
        assertTrue(
                lab.told.errors.stream().anyMatch(error -> error.toString().contains(message)),
                lab.told.errors.toString());
    }

    @Test
    void aDocumentThatIsNestedTwoHundredDeepIsRefused() throws Exception {
        String deep = "{\"name\":\"a\",\"type\":\"T\",\"subParams\":[".repeat(200)
                + "{\"name\":\"z\",\"type\":\"String\"}" + "]}".repeat(200);
        String json = "{\"name\":\"" + API + "\",\"apiChineseName\":\"x\",\"requestParams\":[" + deep + "]}";

        assertEquals(Outcome.FAILED, lab.importAll(lab.file("doc.json", json)));

        assertEquals(List.of(), lab.files());
    }

    @Test
    void checkSaysWhatTheCompilerWouldSay() throws Exception {
        lab.spec(API, """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get">stray
                  <request kind="x">
                    <param name="a" type="Number" minValue="5" maxValue="3"/>
                    <param name="b" type="String" maxLength="-1">more</param>
                  </request>
                </api>
                """);
        lab.spec("taobao.other.get", """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.other.get">
                  <request><param name="a" type="Nummer"/></request>
                </api>
                """);

        assertEquals(Outcome.FAILED, new CheckSpecs(lab.context()).offline(List.of()));

        String told = lab.told.errors.toString();
        for (String message : List.of(
                "<api> holds the text 'stray'",
                "<request> has no attribute 'kind'",
                "the minimum 5 is above the maximum 3",
                "'maxLength' is '-1'",
                "<param> holds the text 'more'",
                "'a' has unknown type 'Nummer'")) {
            assertTrue(told.contains(message), message + " in " + told);
        }
    }

    @Test
    void checkReportsFilesThatAreNotUtf8BesideEveryOtherProblem() throws Exception {
        lab.spec("taobao.first.get", """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.first.get">
                  <request><param name="a" type="Nummer"/></request>
                </api>
                """);
        lab.spec(API, "");
        Files.write(
                lab.specs.resolve(API + ".xml"),
                ("<api xmlns=\"https://topaz.dev/spec/1\"\n name=\"" + API + "\" title=\"交易\"/>").getBytes("GBK"));
        lab.spec("taobao.other.get", "<api xmlns=\"https://topaz.dev/spec/1\" name=\"taobao.other.get\" kind=\"x\"/>");
        lab.corrections("");
        Files.write(lab.specs.resolve("corrections.txt"), "# 改正\n".getBytes("GBK"));

        assertEquals(Outcome.FAILED, new CheckSpecs(lab.context()).offline(List.of()));

        String told = lab.told.errors.toString();
        for (String message : List.of(
                API + ".xml:2:1: this is not UTF-8, but most likely GBK",
                "corrections.txt:1:1: this is not UTF-8, but most likely GBK",
                "'a' has unknown type 'Nummer'",
                "<api> has no attribute 'kind'")) {
            assertEquals(2, told.split(Pattern.quote(message), -1).length, message + " once in " + told);
        }
    }

    @Test
    void aDocumentThatCannotBeGeneratedCannotBeCompared() throws Exception {
        String good = lab.file("old.json", document("\"String\""));
        String bad = lab.file("new.xml", """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get">
                  <request><param name="a" type="Strng"/></request>
                </api>
                """);

        assertEquals(Outcome.FAILED, new CompareDocuments(lab.context()).run(good, bad, FailOn.NEVER, DiffFormat.TEXT));
        assertTrue(lab.told.errors.toString().contains("unknown type 'Strng'"), lab.told.errors.toString());
    }

    private static String document(String type) {
        return "{\"name\":\"" + API + "\",\"apiChineseName\":\"x\",\"requestParams\":[" + "{\"name\":\"a\",\"type\":"
                + type + "},{\"name\":\"b\",\"type\":\"Number\"}]}";
    }
}
