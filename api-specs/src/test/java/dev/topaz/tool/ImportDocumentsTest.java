package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.site.LocalSite;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Session;
import dev.topaz.testdata.TestData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDocumentsTest {
    private static final String API = "taobao.demo.get";
    private static final FileTime LONG_AGO = FileTime.fromMillis(86_400_000);

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
    void theSavedTextOfTheFirstPageGivesTheBundledSpec() throws Exception {
        String api = "taobao.bcpush.isv.event.emit";
        Path page = TestData.file("pages", api + ".txt");

        assertEquals(Outcome.OK, lab.importAll(page.toString()), lab.told.errors::toString);

        byte[] bundled = ApiSpec.class
                .getResourceAsStream("/META-INF/topaz/" + api + ".xml")
                .readAllBytes();
        assertArrayEquals(bundled, Files.readAllBytes(lab.specs.resolve(api + ".xml")));
    }

    @Test
    void importsSeveralAndTellsWhatChanges() throws Exception {
        String one = lab.file("one.json", Docs.json(API, "Number"));
        String two = lab.file("two.json", Docs.json("taobao.demo.put", "String"));

        assertEquals(Outcome.OK, lab.importAll(one, two));
        assertEquals(List.of("taobao.demo.get.xml", "taobao.demo.put.xml"), lab.files());
        assertTrue(lab.told.result().contains("added: taobao.demo.put"), lab.told.result());

        lab.told.results.clear();
        lab.file("two.json", Docs.json("taobao.demo.put", "Number"));
        assertEquals(Outcome.OK, lab.importAll(one, two));
        assertTrue(lab.told.result().contains("response/tid: type: String -> Number"), lab.told.result());
        assertTrue(lab.spec("taobao.demo.put").contains("type=\"Number\""));
    }

    @Test
    void leavesAloneWhatSaysTheSameInAnotherLayout() throws Exception {
        String doc = lab.file("one.json", Docs.json(API, "Number"));
        lab.importAll(doc);
        Path file = lab.specs.resolve(API + ".xml");
        Files.writeString(file, lab.spec(API).replace("<request>", "\n<!-- ours --><request>"));
        Files.setLastModifiedTime(file, LONG_AGO);

        assertEquals(Outcome.OK, lab.importAll(doc));

        assertEquals(LONG_AGO, Files.getLastModifiedTime(file));
        assertEquals("1 imported, 0 written to " + lab.specs, lab.told.infos.get(1));
    }

    @Test
    void writesNothingWhenOneDocumentIsBad() throws Exception {
        String good = lab.file("good.json", Docs.json(API, "Number"));
        String bad = lab.file("bad.json", "{}");

        assertEquals(Outcome.FAILED, lab.importAll(good, bad));

        assertEquals(List.of("NO_DOCUMENT"), lab.told.codes());
        assertEquals(List.of(), lab.files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<api\n    ", "<!-- ours -->\n<!-- and --><api ", "<?xml version=\"1.0\"?><api "})
    void aSpecIsADocumentHoweverItBegins(String start) throws Exception {
        String doc = lab.file("spec.xml", start + "xmlns=\"https://topaz.dev/spec/1\" name=\"" + API + "\"/>");

        assertEquals(Outcome.OK, lab.importAll(doc), lab.told.errors::toString);

        assertEquals(List.of(API + ".xml"), lab.files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.txt     | EMPTY           | ''",
                "blank.html    | EMPTY           | '  '",
                "prose.txt     | NO_TABLE        | some notes about an API",
                "list.html     | NO_TABLE        | <html><body><h1>API</h1><p>taobao.demo.get</p></body></html>",
                "login.html    | LOGIN_PAGE      | <html><form action=login><input type=password></form></html>",
                "captcha.html  | CAPTCHA_PAGE    | <html><div id=nocaptcha>请拖动滑块</div></html>",
                "html.json     | LOGIN_PAGE      | <html><title>请登录</title></html>",
                "cut.json      | NOT_JSON        | {\"data\":{\"name\":\"taobao.demo.get\",",
                "refused.json  | DOCUMENT_REFUSED| {\"success\":false,\"errMsg\":\"x\"}",
                "climbs.json   | BAD_NAME        | {\"data\":{\"name\":\"../taobao.demo.get\"}}",
                "broken.xml    | BROKEN_XML      | <?xml version=\"1.0\"?><api xmlns=\"https://topaz.dev/spec/1\">"
            })
    void badInputIsOneErrorAndChangesNothing(String name, String code, String text) throws Exception {
        lab.spec(API, "as it was");

        assertEquals(Outcome.FAILED, lab.importAll(lab.file(name, text)));

        assertEquals(1, lab.told.errors.size(), lab.told.errors::toString);
        assertEquals(code, lab.told.codes().get(0), lab.told.errors::toString);
        assertTrue(lab.told.errors.get(0).at().file().endsWith(name), lab.told.errors::toString);
        assertEquals("as it was", lab.spec(API));
        assertEquals(List.of(API + ".xml"), lab.files());
    }

    @Test
    void aTruncatedPageIsRefused() throws Exception {
        String page = """
                <html><body><h1>taobao.demo.get (示例)</h1><h2>请求参数</h2>
                <table><tr><th>名称</th><th>类型</th><th>是否必须</th><th>示例值</th><th>更多限制</th><th>描述</th></tr>
                <tr><td>tid</td><td>Number</td><td>必须</td>""";

        assertEquals(Outcome.FAILED, lab.importAll(lab.file("cut.html", page)));

        assertEquals(List.of("TRUNCATED"), lab.told.codes(), lab.told.errors::toString);
    }

    @Test
    void otherEncodingsAndHugeFilesAreRefused() throws Exception {
        Path gbk = lab.root.resolve("gbk.html");
        Files.write(gbk, "<html>请求参数</html>".getBytes(Charset.forName("GBK")));
        Path huge = lab.root.resolve("huge.txt");
        Files.write(huge, new byte[50_000_000]);

        assertEquals(Outcome.FAILED, lab.importAll(gbk.toString(), huge.toString()));

        assertEquals(List.of("NOT_UTF8", "TOO_LARGE"), lab.told.codes());
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        assertEquals(Outcome.FAILED, lab.importAll("absent.txt", lab.root.toString(), "a\0b"));

        assertEquals(List.of("UNREADABLE_FILE", "UNREADABLE_FILE", "UNREADABLE_FILE"), lab.told.codes());
    }

    @Test
    void thePageOfAnotherApiIsRefused() throws Exception {
        String named = lab.file("taobao.other.get.json", Docs.json(API, "Number"));
        String unnamed = lab.file("page.json", Docs.json(API, "Number"));

        assertEquals(Outcome.FAILED, lab.importAll(named));
        assertEquals(
                Outcome.FAILED, lab.order(new ImportDocuments.Order(List.of(unnamed), "taobao.other.get", "", "")));
        assertEquals(List.of("OTHER_API", "OTHER_API"), lab.told.codes());
        assertEquals(Outcome.OK, lab.order(new ImportDocuments.Order(List.of(named), API, "", "")));
    }

    @Test
    void twoDocumentsOfOneApiAreRefused() throws Exception {
        String one = lab.file("one.json", Docs.json(API, "Number"));
        String two = lab.file("two.json", Docs.json(API, "String"));

        assertEquals(Outcome.FAILED, lab.importAll(one, two));
        assertEquals(List.of("TWO_DOCUMENTS"), lab.told.codes());
        assertEquals(List.of(), lab.files());
    }

    @Test
    void keepsWhatTheDocumentIsSilentAbout() throws Exception {
        String doc = lab.file("one.json", Docs.json(API, "Number"));
        lab.order(new ImportDocuments.Order(List.of(doc), "", "https://docs.example/1", "交易API"));
        lab.spec(API, lab.spec(API).replace("title=", "session=\"required\" title="));

        lab.importAll(lab.file("one.json", Docs.json(API, "String")));

        ApiSpec spec = lab.read(API);
        assertEquals("交易API", spec.category());
        assertEquals(Session.REQUIRED, spec.session());
        assertEquals("https://open.taobao.com/api.htm?docId=" + Docs.id(API) + "&docType=2", spec.source());
        assertEquals("String", spec.request().get(0).type());
    }

    @Test
    void anAddressIsTheSource() throws Exception {
        lab.site.page("/docs/demo", exchange -> LocalSite.answer(exchange, 200, Docs.json(API, "Number")));
        String address = lab.site.base() + "/docs/demo";

        assertEquals(Outcome.OK, lab.importAll(address), lab.told.errors::toString);
        assertEquals(address, lab.read(API).source());
    }

    @Test
    void anAddressThatFailsIsOneError() throws Exception {
        lab.spec(API, "as it was");
        lab.site.page("/docs/demo", LocalSite.status(500));

        assertEquals(Outcome.FAILED, lab.importAll(lab.site.base() + "/docs/demo"));
        assertEquals(List.of("UNREACHABLE"), lab.told.codes());
        assertEquals("as it was", lab.spec(API));
    }

    @Test
    void appliesCorrections() throws Exception {
        lab.corrections("# ticket 1\n" + API + " request/tid type Number -> String\n");
        String doc = lab.file("one.json", Docs.json(API, "Number"));

        assertEquals(Outcome.OK, lab.importAll(doc), lab.told.errors::toString);

        assertEquals("String", lab.read(API).request().get(0).type());
        assertEquals("Number", lab.read(API).response().get(0).type());
    }

    @Test
    void aCorrectionThatNoLongerAppliesIsAnError() throws Exception {
        lab.corrections("\n" + API + " request/tid type Number -> String\n");
        lab.spec(API, "as it was");

        assertEquals(Outcome.FAILED, lab.importAll(lab.file("one.json", Docs.json(API, "String"))));

        assertEquals(List.of("UNUSED_CORRECTION"), lab.told.codes());
        assertEquals(2, lab.told.errors.get(0).at().line());
        assertEquals("as it was", lab.spec(API));
    }

    @Test
    void aFolderThatIsAFileIsAnError() throws Exception {
        Files.writeString(lab.specs, "a file");

        assertEquals(Outcome.FAILED, lab.importAll(lab.file("one.json", Docs.json(API, "Number"))));

        assertEquals(List.of("NOT_WRITTEN"), lab.told.codes());
        assertEquals("a file", Files.readString(lab.specs));
    }

    @Test
    void oneSpecThatCannotBeWrittenKeepsBackAll() throws Exception {
        Files.createDirectories(lab.specs.resolve("taobao.demo.put.xml"));
        String one = lab.file("one.json", Docs.json(API, "Number"));
        String two = lab.file("two.json", Docs.json("taobao.demo.put", "Number"));

        assertEquals(Outcome.FAILED, lab.importAll(one, two));

        assertEquals(List.of("NOT_WRITTEN"), lab.told.codes());
        assertEquals(List.of("taobao.demo.put.xml"), lab.files());
    }
}
