package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import dev.topaz.site.DocSite;
import dev.topaz.site.LocalSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCatalogTest {
    private static final String[] APIS = {
        "taobao.a.get", "taobao.b.get", "taobao.c.get", "taobao.d.get", "taobao.e.get", "tmall.f.get"
    };

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path root) throws IOException {
        lab = new Lab(root);
        lab.site.catalog(Docs.catalog(APIS));
        for (String api : APIS) {
            lab.site.document(Integer.toString(Docs.id(api)), Docs.json(api, "Number"));
        }
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Outcome crawl(ImportCatalog.Start start, String... patterns) throws InterruptedException {
        return ImportCatalog.run(lab.context(), List.of(patterns), start, DiffFormat.TEXT);
    }

    private Outcome crawl(String... patterns) throws InterruptedException {
        return crawl(ImportCatalog.Start.RESUME, patterns);
    }

    /** How many documents the site was asked for. */
    private long documents() {
        return lab.site.asked().stream()
                .filter(address -> address.contains("getDocument"))
                .count();
    }

    @Test
    void importsWhatThePatternsFit() throws Exception {
        assertEquals(Outcome.OK, crawl("taobao.*", "tmall.f.get"), lab.told.errors::toString);

        assertEquals(6, lab.files().size());
        assertEquals("交易API", lab.read("taobao.a.get").category());
        assertEquals(
                "https://open.taobao.com/api.htm?docId=" + Docs.id("taobao.a.get") + "&docType=2",
                lab.read("taobao.a.get").source());
        assertEquals("6/6 tmall.f.get", lab.told.progress.get(5));
        assertEquals("6 imported, 6 changed in " + lab.specs + ", 0 problems", lab.told.infos.get(0));
    }

    @Test
    void aPatternThatFitsNothingIsAnError() throws Exception {
        assertEquals(Outcome.FAILED, crawl("taobao.*", "taobao.aa.get", "x.*"));

        assertEquals(List.of("UNKNOWN_API", "NO_MATCH"), lab.told.codes());
        assertEquals("did you mean 'taobao.a.get'?", lab.told.errors.get(0).hint());
        assertEquals(List.of(), lab.files());
        assertEquals(0, documents());
    }

    @Test
    void aDocumentThatIsRefusedDoesNotStopTheOthers() throws Exception {
        lab.site.document(Integer.toString(Docs.id("taobao.b.get")), "{\"success\":false,\"errMsg\":\"gone\"}");

        assertEquals(Outcome.FAILED, crawl("taobao.*"));

        assertEquals(List.of("DOCUMENT_REFUSED"), lab.told.codes());
        assertEquals(4, lab.files().size());
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        interrupt();
        assertEquals(List.of("UNREACHABLE", "UNREACHABLE", "UNREACHABLE", "GAVE_UP"), lab.told.codes());
        assertTrue(lab.told.errors.get(3).message().endsWith("; 1 more were not asked for"), lab.told.errors::toString);
        assertEquals(List.of(".topaz-crawl", "taobao.a.get.xml", "taobao.b.get.xml"), lab.files());

        long before = documents();
        assertEquals(Outcome.OK, crawl("*"));
        assertEquals(4, documents() - before);
        assertEquals(6, lab.files().size());
        assertTrue(lab.told.infos.contains("going on with an interrupted crawl: 2 documents are done"));
    }

    @Test
    void oneDocumentThatFailedIsAskedForAgainAndNoOther() throws Exception {
        for (int good = 0; good < 4; good++) {
            lab.site.mishap(LocalSite.AS_USUAL);
        }
        lab.site.mishap(LocalSite.status(403));
        assertEquals(Outcome.FAILED, crawl("*"));
        assertEquals(List.of("REFUSED"), lab.told.codes());
        assertTrue(lab.files().contains(".topaz-crawl"), lab.files()::toString);

        long before = documents();
        assertEquals(Outcome.OK, crawl("*"));
        assertEquals(1, documents() - before);
        assertEquals(6, lab.files().size());
    }

    @Test
    void captchasInThePlaceOfDocumentsStopTheCrawl() throws Exception {
        for (String api : List.of("taobao.b.get", "taobao.c.get", "taobao.d.get")) {
            lab.site.document(Integer.toString(Docs.id(api)), "<html><div class='nocaptcha'>滑块</div></html>");
        }

        assertEquals(Outcome.FAILED, crawl("*"));

        assertEquals(List.of("CAPTCHA_PAGE", "CAPTCHA_PAGE", "CAPTCHA_PAGE", "GAVE_UP"), lab.told.codes());
        assertEquals(4, documents());
        assertTrue(lab.files().contains(".topaz-crawl"), lab.files()::toString);
    }

    @Test
    void aLineThatAnInterruptionLeftIncompleteIsAskedForAgain() throws Exception {
        interrupt();
        Path journal = lab.specs.resolve(".topaz-crawl");
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 3));

        long before = documents();
        assertEquals(Outcome.OK, crawl("*"));

        assertEquals(5, documents() - before);
        assertEquals(6, lab.files().size());
    }

    @Test
    void theSecondDocumentOfAnApiIsFoundAfterAnInterruptionToo() throws Exception {
        interrupt();
        lab.site.catalog("""
                {"data":{"treeCategories":[{"catelogTrees":[{"name":"x","catelogList":[
                  {"docId":%d,"name":"taobao.a.get"},{"docId":2,"name":"taobao.a.get"}]}]}]}}""".formatted(Docs.id("taobao.a.get")));
        lab.site.document("2", Docs.json("taobao.a.get", "String"));
        lab.told.errors.clear();

        assertEquals(Outcome.FAILED, crawl("*"));

        assertEquals(List.of("TWO_DOCUMENTS"), lab.told.codes());
        assertEquals("Number", lab.read("taobao.a.get").request().get(0).type());
    }

    @Test
    void beginsAnewWhenAskedTo() throws Exception {
        interrupt();
        long before = documents();

        assertEquals(Outcome.OK, crawl(ImportCatalog.Start.FRESH, "*"));
        assertEquals(6, documents() - before);
    }

    @Test
    void theJournalOfAnotherSiteIsNotOurs() throws Exception {
        interrupt();
        try (LocalSite other = new LocalSite().catalog(Docs.catalog("taobao.a.get"))) {
            other.document(Integer.toString(Docs.id("taobao.a.get")), Docs.json("taobao.a.get", "String"));
            ToolContext context =
                    new ToolContext(new DocSite(other.options()), lab.context().folder(), lab.told);

            assertEquals(
                    Outcome.OK, ImportCatalog.run(context, List.of("*"), ImportCatalog.Start.RESUME, DiffFormat.TEXT));
        }
        assertEquals("String", lab.read("taobao.a.get").request().get(0).type());
    }

    /** The catalog comes and two documents, then the site is down. */
    private void interrupt() throws InterruptedException {
        for (int good = 0; good < 3; good++) {
            lab.site.mishap(LocalSite.AS_USUAL);
        }
        for (int bad = 0; bad < 3; bad++) {
            lab.site.mishap(LocalSite.status(503));
        }
        assertEquals(Outcome.FAILED, crawl("*"));
    }

    @Test
    void theSecondDocumentOfAnApiIsAnError() throws Exception {
        lab.site.catalog("""
                {"data":{"treeCategories":[{"catelogTrees":[{"name":"x","catelogList":[
                  {"docId":1,"name":"taobao.a.get"},{"docId":2,"name":"taobao.a.get"}]}]}]}}""");
        lab.site.document("1", Docs.json("taobao.a.get", "Number"));
        lab.site.document("2", Docs.json("taobao.a.get", "String"));

        assertEquals(Outcome.FAILED, crawl("*"));

        assertEquals(List.of("TWO_DOCUMENTS"), lab.told.codes());
        assertEquals("Number", lab.read("taobao.a.get").request().get(0).type());
    }

    @Test
    void aCatalogThatIsNoneIsAnError() throws Exception {
        lab.site.catalog("<html>请登录</html>");

        assertEquals(Outcome.FAILED, crawl("*"));
        assertEquals(List.of("NO_CATALOG"), lab.told.codes());
    }
}
