package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.DiffFormat;
import dev.topaz.spec.catalog.SmallCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import, check and diff of message topics. */
class TopicToolsTest {
    private static final String TOPIC = "taobao_trade_TradeCreate";

    private static final String PAGE = """
            taobao_trade_TradeCreate (创建交易)
            消息字段
            名称\t类型\t是否必须\t描述
            tid\tNumber\t是\t订单号
            msg\tString\t否\t备注
            消息示例
            """;

    @TempDir
    Path folder;

    private Lab lab;

    @BeforeEach
    void begin() throws Exception {
        lab = new Lab(folder);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private Path file() {
        return lab.specs.resolve("messages").resolve(TOPIC + ".xml");
    }

    @Test
    void aPageIsImportedIntoTheFolderOfTopics() throws Exception {
        assertEquals(Outcome.OK, lab.importAll(lab.file("page.txt", PAGE)));

        assertTrue(Files.readString(file()).contains("<topic "), file().toString());
        assertEquals(Outcome.OK, new CheckSpecs(lab.context()).offline(List.of()));
    }

    @Test
    void whatTheTeamHasCorrectedIsCorrectedInTheFactsOfTheCatalogue() throws Exception {
        lab.corrections(TOPIC + " response/tid type Number -> String\n");
        ImportTopics topics = new ImportTopics(lab.context(), new SmallCatalog());

        assertEquals(Outcome.OK, topics.run(List.of(TOPIC), DiffFormat.TEXT), lab.told.errors::toString);

        assertTrue(Files.readString(file()).contains("name=\"tid\" type=\"String\""), Files.readString(file()));
    }

    @Test
    void theCatalogueNeedsNoNetworkAndKeepsWhatIsThere() throws Exception {
        ImportTopics topics = new ImportTopics(lab.context(), new SmallCatalog());
        assertEquals(Outcome.OK, topics.run(List.of("taobao_trade_*"), DiffFormat.TEXT));
        Files.writeString(file(), Files.readString(file()).replace("创建交易消息", "我们的"));

        assertEquals(
                Outcome.OK, new ImportTopics(lab.context(), new SmallCatalog()).run(List.of(TOPIC), DiffFormat.TEXT));
        assertTrue(Files.readString(file()).contains("我们的"));
        assertEquals("0 written to " + lab.specs + ", 1 were there", lab.told.infos.get(1));
    }

    @Test
    void aTopicThatTheCatalogueDoesNotHaveIsAnError() {
        assertEquals(
                Outcome.FAILED,
                new ImportTopics(lab.context(), new SmallCatalog())
                        .run(List.of("taobao_trade_TradeCreat"), DiffFormat.TEXT));

        assertTrue(lab.told.errors.get(0).hint().contains(TOPIC), lab.told.errors.toString());
    }

    @Test
    void aFieldOfAnotherTypeBreaksSource() throws Exception {
        String before = lab.file("before.txt", PAGE);
        String after = lab.file("after.txt", PAGE.replace("msg\tString", "msg\tNumber"));

        assertEquals(
                Outcome.DIFFERENT,
                new CompareDocuments(lab.context()).run(before, after, FailOn.PROSE, DiffFormat.TEXT));
        assertTrue(
                lab.told.result().contains("breaks source      response/msg: type: String -> Number"),
                lab.told.result());
    }

    @Test
    void aTopicInTheFolderOfApisIsInTheWrongPlace() throws Exception {
        lab.importAll(lab.file("page.txt", PAGE));
        Files.move(file(), lab.specs.resolve(TOPIC + ".xml"));

        assertEquals(Outcome.FAILED, new CheckSpecs(lab.context()).offline(List.of()));
        assertEquals(
                "rename it to messages/" + TOPIC + ".xml",
                lab.told.errors.get(0).hint());
    }
}
