package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareDocumentsTest {
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

    private Outcome diff(String before, String after, FailOn failOn) throws InterruptedException {
        return new CompareDocuments(lab.context()).run(before, after, failOn, DiffFormat.TEXT);
    }

    @Test
    void comparesDocumentsOfDifferentForms() throws Exception {
        String json = lab.file("old.json", Docs.json(API, "Number"));
        lab.importAll(json);
        lab.spec(API, lab.spec(API).replace("title=", "session=\"required\" category=\"x\" title="));
        String spec = lab.specs.resolve(API + ".xml").toString();
        lab.told.results.clear();

        assertEquals(Outcome.OK, diff(spec, json, FailOn.PROSE), "what a document is silent about is no change");
        assertEquals(Outcome.OK, diff(json, spec, FailOn.PROSE));
        assertEquals(List.of("no changes\n", "no changes\n"), lab.told.results);
    }

    @Test
    void theOutcomeIsAsAskedFor() throws Exception {
        String old = lab.file("old.json", Docs.json(API, "Number"));
        String now = lab.file("new.json", Docs.json(API, "String"));

        assertEquals(Outcome.OK, diff(old, now, FailOn.NEVER));
        assertEquals(Outcome.DIFFERENT, diff(old, now, FailOn.BREAKS_SOURCE));
        assertTrue(lab.told.result().contains("suggested version step: major"), lab.told.result());
    }

    @Test
    void comparesFolders() throws Exception {
        lab.importAll(
                lab.file("1.json", Docs.json(API, "Number")), lab.file("2.json", Docs.json("taobao.old.get", "Date")));
        Path after = Files.createDirectory(lab.root.resolve("after"));
        Files.copy(lab.specs.resolve(API + ".xml"), after.resolve(API + ".xml"));
        lab.told.results.clear();

        assertEquals(Outcome.DIFFERENT, diff(lab.specs.toString(), after.toString(), FailOn.BREAKS_SOURCE));
        assertTrue(lab.told.result().startsWith("taobao.old.get\n  breaks source      removed"), lab.told.result());
    }

    @Test
    void anApiThatWasRenamedIsComparedAllTheSame() throws Exception {
        String old = lab.file("old.json", Docs.json(API, "Number"));
        String now = lab.file("new.json", Docs.json("taobao.demo.fetch", "Number"));

        assertEquals(Outcome.OK, diff(old, now, FailOn.NEVER));
        assertTrue(lab.told.result().contains("renamed: taobao.demo.get -> taobao.demo.fetch"), lab.told.result());
    }

    @Test
    void aSharedTypeThatNoDocumentHasIsAnError() throws Exception {
        lab.spec(API, """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get"><response>
                  <param name="trade" type="Trade"><param name="tid" type="Number"/></param>
                </response></api>
                """);
        String spec = lab.specs.resolve(API + ".xml").toString();

        Outcome outcome =
                new CompareDocuments(lab.context(), List.of("Trades")).run(spec, spec, FailOn.NEVER, DiffFormat.TEXT);

        assertEquals(Outcome.FAILED, outcome);
        assertEquals(List.of("UNKNOWN_SHARED_TYPE"), lab.told.codes());
        assertTrue(lab.told.errors.toString().contains("did you mean 'Trade'?"), lab.told.errors::toString);
    }

    @Test
    void sharedTypesThatContradictAreAnError() throws Exception {
        for (String type : List.of("Number", "String")) {
            String api = "taobao." + type.toLowerCase(Locale.ROOT) + ".get";
            lab.spec(api, """
                    <api xmlns="https://topaz.dev/spec/1" name="%s"><response>
                      <param name="trade" type="Trade"><param name="tid" type="%s"/></param>
                    </response></api>
                    """.formatted(api, type));
        }
        String specs = lab.specs.toString();

        assertEquals(Outcome.OK, diff(specs, specs, FailOn.PROSE));
        assertEquals(
                Outcome.FAILED,
                new CompareDocuments(lab.context(), List.of("Trade")).run(specs, specs, FailOn.PROSE, DiffFormat.TEXT));
        assertEquals(List.of("SHARED_TYPE_CONTRADICTS", "SHARED_TYPE_CONTRADICTS"), lab.told.codes());
    }

    @Test
    void everyProblemOfBothIsTold() throws Exception {
        assertEquals(Outcome.FAILED, diff("absent.txt", lab.file("new.json", "{}"), FailOn.NEVER));

        assertEquals(List.of("UNREADABLE_FILE", "NO_DOCUMENT"), lab.told.codes());
        assertEquals(List.of(), lab.told.results);
    }
}
