package dev.topaz.catalog.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.catalog.format.CatalogFile;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, on documents that nobody published. */
class BuildCatalogTest {
    private static final String TRADE = """
            {"categoryName":"交易,","doc":{"name":"demo.trade.get","id":7,"apiChineseName":"查询","gmtModified":1740035740000,\
            "requestParams":[{"name":"tid","type":"Number","description":"交易编号","demoValue":"42"}]}}
            """;
    private static final String ITEM = """
            {"categoryName":"商品","doc":{"name":"demo.item.get","id":8,"apiChineseName":"商品"}}
            """;
    private static final String CLASSES = """
            {"jar":"2020-04-04","api":"demo.user.get","setters":[["setNick","String"]],"getters":[]}
            {"jar":"2020-04-04","api":"demo.trade.get","setters":[["setTid","String"]],"getters":[]}
            """;
    private static final String TOPIC = """
            {"topic":"demo_Trade","title":"交易消息","category":"消息","docId":3,\
            "source":"https://open.taobao.com/tmc.htm?docId=3&docType=9",\
            "fields":[{"name":"tid","type":"Number []","required":true,"idField":true,"description":"编号"}]}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void corpus() throws IOException {
        write(CorpusFolder.DOCUMENTS.get(0), TRADE);
        write(CorpusFolder.DOCUMENTS.get(1), ITEM);
        write(CorpusFolder.CLASSES, CLASSES);
        write(CorpusFolder.TOPICS, TOPIC);
    }

    @Test
    void documentsClassesAndTopicsBecomeACatalogue() throws IOException {
        String told = build();

        ApiCatalog catalog = catalog();
        assertEquals(Set.of("demo.item.get", "demo.trade.get", "demo.user.get"), catalog.apiNames(NamePattern.ALL));
        assertEquals("2025-02-20", catalog.date().toString());
        assertEquals("交易", catalog.find("demo.trade.get").orElseThrow().spec().category());
        assertEquals(Set.of("tid"), catalog.topic("demo_Trade").orElseThrow().idFields());
        assertTrue(told.startsWith("3 APIs and 1 topics of 2025-02-20 in "), told);
        assertTrue(told.endsWith("; 1 contradictions\nthere is no catalogue to compare with\n"), told);
        assertTrue(Files.readString(report()).endsWith("demo.trade.get\trequest/tid\tNumber\tString\t2020-04-04\n"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        build();
        byte[] first = Files.readAllBytes(file());

        String told = build();

        assertArrayEquals(first, Files.readAllBytes(file()));
        assertTrue(told.endsWith("APIs: no difference\ntopics: no difference\n"), told);
    }

    @Test
    void whatChangedIsToldForTheChangeLog() throws IOException {
        build();
        write(CorpusFolder.DOCUMENTS.get(0), TRADE.replace("Number", "String"));
        write(CorpusFolder.DOCUMENTS.get(1), ITEM.replace("demo.item.get", "demo.sku.get"));

        String told = build();

        assertTrue(told.endsWith("""
                        - APIs added (1): demo.sku.get
                        - APIs removed (1): demo.item.get
                        - APIs changed (1): demo.trade.get
                        topics: no difference
                        """), told);
    }

    @Test
    void twoDocumentsOfOneApiAreRefused() throws IOException {
        write(CorpusFolder.DOCUMENTS.get(1), TRADE);

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, this::build);

        assertEquals("there are two documents of demo.trade.get", e.getMessage());
    }

    @Test
    void aLineThatIsNotJsonIsRefusedAndNothingIsWritten() throws IOException {
        write(CorpusFolder.TOPICS, "<html>\n");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, this::build);

        assertTrue(String.valueOf(e.getMessage()).endsWith("this line is not JSON: <html>"), e.getMessage());
        assertTrue(Files.notExists(file()));
    }

    private String build() throws IOException {
        StringBuilder told = new StringBuilder();
        BuildCatalog.run(new CorpusFolder(root), file(), report(), told);
        return told.toString();
    }

    private ApiCatalog catalog() {
        return new CatalogFile("test", () -> Files.newInputStream(file()));
    }

    private Path file() {
        return root.resolve("facts.bin");
    }

    private Path report() {
        return root.resolve("contradictions.tsv");
    }

    private void write(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(root.resolve(name), bytes.toByteArray());
    }
}
