package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import dev.topaz.site.DocSite;
import dev.topaz.site.LocalSite;
import dev.topaz.site.SiteOptions;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Session;
import dev.topaz.spec.catalog.SmallCatalog;
import dev.topaz.testdata.RefusedPort;
import dev.topaz.tool.NamedDocuments.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** APIs are named: the catalogue knows where their pages are, and their facts. */
class ImportByNameTest {
    private static final String API = "taobao.trade.fullinfo.get";

    /** What the catalogue has of the API, with texts, and with one difference: the type of oid. */
    private static final String PAGE = """
            {"success":true,"data":{"name":"taobao.trade.fullinfo.get","apiChineseName":"获取单笔交易的详细信息","description":"说明","id":54,
             "requestParams":[{"name":"page_size","type":"Number","required":true,"demoValue":"5","maxLength":9,
              "maxListSize":20,"minValue":1,"maxValue":100,"defaultValue":"40","description":"每页"}],
             "responseParams":[{"name":"trade","type":"Trade","description":"交易",
              "subParams":[{"name":"oid","type":"String","required":true,"description":"子订单"},{"name":"old","type":"String"}]}],
             "errorCodes":[{"errorCode":"isv.trade-not-exist","errorMsg":"不存在","solution":"检查"}]}}
            """;

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path root) throws IOException {
        lab = new Lab(root);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Outcome run(Network network, String... places) throws InterruptedException {
        return run(lab.context(), network, places);
    }

    private static Outcome run(ToolContext context, Network network, String... places) throws InterruptedException {
        NamedDocuments names = new NamedDocuments(() -> Optional.of(new SmallCatalog()), network);
        return new ImportDocuments(context, names)
                .run(new ImportDocuments.Order(List.of(places), "", "", ""), DiffFormat.TEXT);
    }

    @Test
    void withoutNetworkTheFactsOfTheCatalogueBecomeTheSpec() throws Exception {
        assertEquals(Outcome.OK, run(Network.OFFLINE, API), lab.told.errors::toString);

        ApiSpec spec = lab.read(API);
        assertEquals("获取单笔交易的详细信息", spec.title());
        assertEquals("https://open.taobao.com/api.htm?docId=54&docType=2", spec.source());
        assertEquals(Session.REQUIRED, spec.session());
        assertEquals("40", spec.request().get(0).limits().defaultValue());
        assertEquals(
                "'" + API + "' comes from the catalogue: facts of 2025-02-20 without the document's text; with network,"
                        + " 'update' brings the text",
                lab.told.infos.get(0));
        assertTrue(lab.told.result().contains("added: " + API), lab.told.result());
        assertEquals(List.of(), lab.site.asked());
    }

    @Test
    void anApiThatOnlyClassesHaveComesFromTheCatalogueWithNetworkToo() throws Exception {
        assertEquals(Outcome.OK, run(Network.ONLINE, "taobao.item.add"), lab.told.errors::toString);

        assertTrue(lab.read("taobao.item.add").description().startsWith("From the classes of the official SDK"));
        assertEquals(
                "'taobao.item.add' comes from the catalogue: facts of 2025-02-20 without the document's text",
                lab.told.infos.get(0));
        assertEquals(List.of(), lab.site.asked());
    }

    @Test
    void withNetworkThePageBecomesTheSpecAndItsDifferencesFromTheFactsAreShown() throws Exception {
        lab.site.document("54", PAGE);

        assertEquals(Outcome.OK, run(Network.ONLINE, API), lab.told.errors::toString);

        assertEquals("每页", lab.read(API).request().get(0).description());
        assertEquals(
                "https://open.taobao.com/api.htm?docId=54&docType=2",
                lab.read(API).source());
        assertEquals(Session.REQUIRED, lab.read(API).session());
        assertTrue(
                lab.told.infos.contains("'" + API + "' is compared with the facts of the catalogue of 2025-02-20"),
                lab.told.infos::toString);
        assertTrue(lab.told.result().contains("response/trade/oid: type: Number -> String"), lab.told.result());
        assertFalse(lab.told.result().contains("prose"), lab.told.result());
        assertEquals(
                1, lab.told.result().lines().filter(line -> line.contains("->")).count(), lab.told.result());
    }

    @Test
    void aPageThatSaysWhatTheFactsSayShowsNoDifference() throws Exception {
        lab.site.document("54", PAGE.replace("\"oid\",\"type\":\"String\"", "\"oid\",\"type\":\"Number\""));

        assertEquals(Outcome.OK, run(Network.ONLINE, API), lab.told.errors::toString);

        assertEquals("no changes\n", lab.told.result());
    }

    @Test
    void aSpecThatIsThereIsWhatThePageIsComparedWith() throws Exception {
        lab.site.document("54", PAGE);
        run(Network.ONLINE, API);
        lab.told.results.clear();
        lab.site.document("54", PAGE.replace("\"old\"", "\"new\""));

        assertEquals(Outcome.OK, run(Network.ONLINE, API), lab.told.errors::toString);

        assertFalse(lab.told.result().contains("oid"), lab.told.result());
        assertTrue(lab.told.result().contains("response/trade/old"), lab.told.result());
    }

    @Test
    void withoutNetworkASpecThatIsThereStays() throws Exception {
        lab.site.document("54", PAGE);
        run(Network.ONLINE, API);
        String before = lab.spec(API);

        assertEquals(Outcome.OK, run(Network.OFFLINE, API), lab.told.errors::toString);

        assertEquals(before, lab.spec(API));
        assertTrue(
                lab.told.infos.stream().anyMatch(line -> line.startsWith("the spec of '" + API + "' stays as it is")),
                lab.told.infos::toString);
    }

    @Test
    void aSiteThatIsOutOfReachIsAskedOnceAndTheFactsTakeItsPlace() throws Exception {
        try (RefusedPort nowhere = new RefusedPort()) {
            URI base = URI.create("http://" + nowhere.hostAndPort());
            SiteOptions options = new SiteOptions(base, Duration.ZERO, 0, Duration.ofMinutes(5));
            ToolContext context = new ToolContext(new DocSite(options), new SpecFolder(lab.specs), lab.told);

            assertEquals(
                    Outcome.OK, run(context, Network.ONLINE, API, "taobao.trades.sold.get"), lab.told.errors::toString);
        }

        assertEquals(List.of(API + ".xml", "taobao.trades.sold.get.xml"), lab.files());
        assertEquals(
                1,
                lab.told.infos.stream()
                        .filter(line -> line.startsWith("the doc site is not asked any more: "))
                        .count(),
                lab.told.infos::toString);
    }

    @Test
    void aPageThatCannotBeReadIsAnErrorThatNamesTheOtherWay() throws Exception {
        lab.site.mishap(exchange -> LocalSite.answer(exchange, 200, "<html>请登录</html>"));

        assertEquals(Outcome.FAILED, run(Network.ONLINE, API));

        assertEquals(List.of("LOGIN_PAGE"), lab.told.codes());
        assertEquals(List.of(), lab.files());
        assertTrue(
                lab.told.infos.contains("without network (--offline, mvn -o), '" + API
                        + "' comes from the catalogue: facts of 2025-02-20"),
                lab.told.infos::toString);
    }

    @Test
    void aPageOfAnotherApiIsRefused() throws Exception {
        lab.site.document("54", PAGE.replace("fullinfo", "other"));

        assertEquals(Outcome.FAILED, run(Network.ONLINE, API));

        assertEquals(List.of("OTHER_API"), lab.told.codes());
    }

    @Test
    void whatTheTeamHasCorrectedIsCorrectedInFactsToo() throws Exception {
        lab.corrections(API + " response/trade/oid type Number -> String\n");

        assertEquals(Outcome.OK, run(Network.OFFLINE, API), lab.told.errors::toString);

        assertTrue(lab.spec(API).contains("name=\"oid\" type=\"String\""), lab.spec(API));
    }

    @Test
    void aNameThatNobodyKnowsIsAnErrorWithTheNearestAndNothingIsWritten() throws Exception {
        assertEquals(Outcome.FAILED, run(Network.OFFLINE, API, "taobao.trades.sold.gte"));

        assertEquals(List.of("UNKNOWN_API"), lab.told.codes());
        assertEquals(
                "did you mean 'taobao.trades.sold.get'?", lab.told.errors.get(0).hint());
        assertEquals(List.of(), lab.files());
    }

    @Test
    void filesAndAddressesNeedNoCatalogue() throws Exception {
        NamedDocuments names = new NamedDocuments(
                () -> {
                    throw new IllegalStateException("the catalogue was opened");
                },
                Network.OFFLINE);

        assertFalse(names.isName(lab.file("page.json", PAGE)));
        assertFalse(names.isName("https://open.taobao.com/api.htm?docId=54&docType=2"));
    }

    @Test
    void aFileThatIsThereIsAFileWhateverItIsCalled() throws Exception {
        String file = lab.file(API, PAGE);
        NamedDocuments names = new NamedDocuments(() -> Optional.of(new SmallCatalog()), Network.OFFLINE);

        assertFalse(names.isName(file));
        assertFalse(names.isName("taobao.trade.fullinfo.get.html"));
        assertFalse(names.isName("https://open.taobao.com/api.htm?docId=54&docType=2"));
        assertTrue(names.isName(API));
        assertTrue(names.isName("taobao.unknown.api.get"));
    }
}
