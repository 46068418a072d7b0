package dev.topaz.generate.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.generate.Declaration;
import dev.topaz.tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Topics of messages beside APIs: their contents, and the handler. */
class GenerateTopicsTest extends GenerateSourcesFixture {
    @Test
    void writesTheContentsOfTopicsWithTheirHandler() throws IOException {
        topic("demo_trade_Paid");
        topic("demo_trade_Closed");

        Declaration handler = Declaration.ofTopics("Qianniu", List.of("demo_trade_*"), List.of("*Closed"));
        assertEquals(Outcome.OK, sources.write(order(handler)), console::toString);

        assertEquals(
                List.of("DemoTradePaidMessage.java", "QianniuMessageHandler.java", "topaz-generated.txt"),
                List.copyOf(files().keySet()));
        assertTrue(Files.readString(source("QianniuMessageHandler")).contains("abstract void"), "a method of its own");
        assertEquals(Outcome.OK, sources.check(order(handler)), console::toString);
    }

    @Test
    void aClientAndAHandlerOfOneNameArePartsOfOneRun() throws IOException {
        topic("demo_trade_Paid");
        Declaration client = Declaration.ofApis("Qianniu", List.of("demo.one.get"), List.of());
        Declaration handler = Declaration.ofTopics("Qianniu", List.of("demo_trade_Paid"), List.of());

        assertEquals(Outcome.OK, sources.write(order(client, handler)), console::toString);
        assertTrue(files().keySet().containsAll(List.of("QianniuClient.java", "QianniuMessageHandler.java")));

        assertEquals(Outcome.OK, sources.write(order(client)), console::toString);
        assertFalse(files().containsKey("QianniuMessageHandler.java"), "it is not generated any more");
    }

    @Test
    void aChangedSpecOfATopicIsTold() throws IOException {
        topic("demo_trade_Paid");
        GenerateOrder order = order(Declaration.ofTopics("Qianniu", List.of("demo_trade_Paid"), List.of()));
        sources.write(order);
        Path spec = root.resolve("specs/messages/demo_trade_Paid.xml");
        Files.writeString(spec, Files.readString(spec).replace("name=\"tid\"", "name=\"oid\""));

        assertEquals(Outcome.DIFFERENT, sources.check(order));

        assertTrue(
                console.results.contains("the spec of demo_trade_Paid has changed since the sources were generated"),
                console::toString);
    }

    @Test
    void aTopicThatIsNowhereIsAnErrorWithTheNearest() throws IOException {
        topic("demo_trade_Paid");

        assertEquals(
                Outcome.FAILED,
                sources.write(order(Declaration.ofTopics("Qianniu", List.of("demo_trade_Payed"), List.of()))));

        assertTrue(console.toString().contains("there is no spec of the topic 'demo_trade_Payed'"), console::toString);
        assertTrue(console.toString().contains("did you mean 'demo_trade_Paid'?"), console::toString);
    }
}
