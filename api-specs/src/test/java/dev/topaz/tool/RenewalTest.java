package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import dev.topaz.site.LocalSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specs that are there already: update, check, list. */
class RenewalTest {
    private static final String ONE = "taobao.one.get";
    private static final String TWO = "taobao.two.get";
    private static final String OWN = "taobao.own.get";

    private Lab lab;

    /** Two specs from the site, and one that was written by hand. */
    @BeforeEach
    void open(@TempDir Path root) throws Exception {
        lab = new Lab(root);
        site(ONE, "Number");
        site(TWO, "Number");
        lab.importAll(lab.file("1.json", Docs.json(ONE, "Number")), lab.file("2.json", Docs.json(TWO, "Number")));
        lab.spec(OWN, "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + OWN + "\"/>");
        lab.told.infos.clear();
        lab.told.results.clear();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private void site(String api, String type) {
        lab.site.document(Integer.toString(Docs.id(api)), Docs.json(api, type));
    }

    private Outcome update(String... apis) throws InterruptedException {
        return new UpdateSpecs(lab.context()).run(List.of(apis), DiffFormat.TEXT);
    }

    private Outcome check(FailOn failOn) throws InterruptedException {
        return new CheckSpecs(lab.context()).online(List.of(), failOn, DiffFormat.TEXT);
    }

    @Test
    void anUpdateWritesWhatChangedAndTellsIt() throws Exception {
        site(TWO, "String");
        String before = lab.spec(ONE);

        assertEquals(Outcome.OK, update());

        assertEquals("String", lab.read(TWO).request().get(0).type());
        assertEquals(before, lab.spec(ONE));
        assertTrue(lab.told.result().contains("breaks source"), lab.told.result());
        assertTrue(lab.told.result().contains("request/tid: type: Number -> String"), lab.told.result());
        assertEquals(
                List.of("1 without a source, which only an import can renew", "2 asked for, 1 changed"),
                lab.told.infos);

        lab.told.results.clear();
        assertEquals(Outcome.OK, update());
        assertEquals("no changes\n", lab.told.result());
    }

    @Test
    void anUpdateOfSomeLeavesTheOthers() throws Exception {
        site(ONE, "String");
        site(TWO, "String");

        assertEquals(Outcome.OK, update("taobao.t*"));

        assertEquals("Number", lab.read(ONE).request().get(0).type());
        assertEquals("String", lab.read(TWO).request().get(0).type());
    }

    @Test
    void anUpdateThatFailsForOneStillDoesTheOthers() throws Exception {
        lab.site.document(Integer.toString(Docs.id(ONE)), "<html>请登录</html>");
        site(TWO, "String");
        String before = lab.spec(ONE);

        assertEquals(Outcome.FAILED, update());

        assertEquals(List.of("LOGIN_PAGE"), lab.told.codes());
        assertEquals(before, lab.spec(ONE));
        assertEquals("String", lab.read(TWO).request().get(0).type());
    }

    @Test
    void anUpdateNeverTakesTheDocumentOfAnotherApi() throws Exception {
        lab.site.document(Integer.toString(Docs.id(ONE)), Docs.json(TWO, "String"));

        assertEquals(Outcome.FAILED, update());

        assertEquals(List.of("OTHER_API"), lab.told.codes());
        assertEquals("Number", lab.read(TWO).request().get(0).type());
    }

    @Test
    void anUpdateOfWhatIsNotThereIsAnError() throws Exception {
        assertEquals(Outcome.FAILED, update("taobao.twoo.get", OWN));

        assertEquals(List.of("UNKNOWN_API", "NO_SOURCE"), lab.told.codes());
        assertEquals("did you mean 'taobao.two.get'?", lab.told.errors.get(0).hint());
    }

    @Test
    void aCheckTellsWhatChangedAndWritesNothing() throws Exception {
        assertEquals(Outcome.OK, check(FailOn.PROSE));
        assertEquals("no changes\n", lab.told.result());

        site(ONE, "String");
        String before = lab.spec(ONE);
        assertEquals(Outcome.DIFFERENT, check(FailOn.PROSE));
        assertEquals(before, lab.spec(ONE));
        assertEquals("3 valid, 2 compared, 1 changed", lab.told.infos.get(3));
    }

    @ParameterizedTest
    @CsvSource({
        "说明书, breaks-source, OK",
        "说明书, compatible, OK",
        "说明书, prose, DIFFERENT",
        "说明书, never, OK",
        "Number, prose, OK",
        "String, breaks-source, DIFFERENT",
        "String, never, OK"
    })
    void aCheckFailsOnWhatItIsToldTo(String change, String failOn, Outcome outcome) throws Exception {
        String doc = change.equals("说明书") ? Docs.json(ONE, "Number").replace("说明", change) : Docs.json(ONE, change);
        lab.site.document(Integer.toString(Docs.id(ONE)), doc);

        assertEquals(outcome, check(FailOn.of(failOn)));
    }

    @Test
    void aCheckFindsInvalidSpecs() throws Exception {
        lab.spec(ONE, "<api");
        Files.copy(lab.specs.resolve(OWN + ".xml"), lab.specs.resolve("taobao.copy.get.xml"));
        lab.corrections(TWO + " request/nid type String -> Number\ntaobao.gone.get request/x name x -> y\nnonsense");

        assertEquals(Outcome.FAILED, check(FailOn.NEVER));
        assertEquals(
                List.of("BAD_CORRECTION", "UNUSED_CORRECTION", "WRONG_FILE_NAME", "BROKEN_XML", "UNUSED_CORRECTION"),
                lab.told.codes());

        lab.told.errors.clear();
        assertEquals(Outcome.FAILED, new CheckSpecs(lab.context()).offline(List.of()));
        assertEquals(List.of("BAD_CORRECTION", "UNUSED_CORRECTION", "WRONG_FILE_NAME", "BROKEN_XML"), lab.told.codes());
    }

    @Test
    void anOfflineCheckAsksNobody() throws Exception {
        int before = lab.site.asked().size();

        assertEquals(Outcome.OK, new CheckSpecs(lab.context()).offline(List.of()));

        assertEquals(List.of("3 valid"), lab.told.infos);
        assertEquals(before, lab.site.asked().size());
    }

    @Test
    void aSiteThatIsDownIsLeftAlone() throws Exception {
        for (String api : List.of("taobao.three.get", "taobao.four.get", "taobao.five.get")) {
            lab.importAll(lab.file("more.json", Docs.json(api, "Number")));
        }
        for (int i = 0; i < 3; i++) {
            lab.site.mishap(LocalSite.status(503));
        }

        assertEquals(Outcome.FAILED, check(FailOn.PROSE));

        assertEquals(List.of("UNREACHABLE", "UNREACHABLE", "UNREACHABLE", "GAVE_UP"), lab.told.codes());
        assertEquals(
                "3 documents in a row could not be fetched; 2 more were not asked for",
                lab.told.errors.get(3).message());
    }

    @Test
    void anEmptyFolderIsAnError() throws Exception {
        ToolContext context =
                new ToolContext(lab.context().site(), new SpecFolder(lab.root.resolve("nowhere")), lab.told);

        assertEquals(Outcome.FAILED, new ListSpecs(context).run(List.of()));
        assertEquals(Outcome.FAILED, new CheckSpecs(context).offline(List.of()));
        assertEquals(List.of("NO_SPECS", "NO_SPECS"), lab.told.codes());
    }

    @Test
    void listsSpecs() {
        assertEquals(Outcome.OK, new ListSpecs(lab.context()).run(List.of()));

        assertEquals(
                List.of(
                        ONE + "\tunknown\t\t示例\thttps://open.taobao.com/api.htm?docId=" + Docs.id(ONE) + "&docType=2",
                        OWN + "\tunknown\t\t\t",
                        TWO + "\tunknown\t\t示例\thttps://open.taobao.com/api.htm?docId=" + Docs.id(TWO) + "&docType=2"),
                lab.told.results);
    }
}
