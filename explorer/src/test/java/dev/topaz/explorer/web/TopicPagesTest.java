package dev.topaz.explorer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.Explorer;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Message topics over HTTP, as the page asks for them. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class TopicPagesTest {
    private static final String OWN = "demo_trade_DemoPaid";
    private static final String OF_CATALOG = "taobao_trade_TradeClose";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private static Path root;

    private Explorer explorer;

    @BeforeAll
    void open() throws IOException {
        DemoSpecs.write(root);
        Files.createDirectories(root.resolve("messages"));
        Files.writeString(root.resolve("messages").resolve(OWN + ".xml"), """
                <topic xmlns="https://topaz.dev/spec/1" name="demo_trade_DemoPaid" title="买家付款" category="示例交易">
                  <description>&lt;b&gt;付款&lt;/b&gt;</description>
                  <fields>
                    <param name="tid" type="Number" required="true" example="12" description="订单号"/>
                    <param name="paid" type="Date"/>
                  </fields>
                </topic>
                """);
        Files.writeString(root.resolve("messages").resolve("demo_trade_DemoBroken.xml"), "<topic");
        explorer = Explorer.start(
                List.of(new SpecPlace(root)),
                0,
                Optional.empty(),
                ApiCatalog.installed(TopicPagesTest.class.getClassLoader()));
    }

    @AfterAll
    void close() {
        explorer.close();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(explorer.url()).resolve(path)).build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private JsonNode topic(String name) throws IOException, InterruptedException {
        return get("/api/topic?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private JsonNode publish(String topic, String content) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(explorer.url()).resolve("/topics.html"))
                .build();
        Matcher token = Pattern.compile("name=\"topaz-token\" content=\"([^\"]+)\"")
                .matcher(http.send(page, BodyHandlers.ofString()).body());
        assertTrue(token.find());
        HttpRequest order = HttpRequest.newBuilder(URI.create(explorer.url()).resolve("/api/publish"))
                .header("Content-Type", "application/json")
                .header("X-Topaz-Token", token.group(1))
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(new PublishOrder(topic, content))))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(order, BodyHandlers.ofString()).body());
    }

    @Test
    void findsTopicsOfBothByNameTitleAndCategory() throws Exception {
        assertEquals(
                OWN,
                get("/api/topics?q=DemoPaid").get("topics").get(0).get("name").asString());
        assertEquals(
                OF_CATALOG,
                get("/api/topics?q=TradeClose").get("topics").get(0).get("name").asString());
        assertEquals(
                OWN, get("/api/topics?q=mjfk").get("topics").get(0).get("name").asString());
        assertTrue(get("/api/topics").get("count").asInt() >= 1101);
    }

    @Test
    void tellsWhichTopicsCannotBeRead() throws Exception {
        JsonNode problems = get("/api/topics?q=x").get("problems");

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).asString().contains("demo_trade_DemoBroken.xml:1:"), problems::toString);
    }

    @Test
    void topicsComePageByPage() throws Exception {
        JsonNode first = get("/api/topics").get("topics");
        JsonNode second = get("/api/topics?from=60").get("topics");

        assertEquals(60, first.size());
        assertEquals(60, second.size());
        assertFalse(first.toString().contains(second.get(0).get("name").toString()));
        assertTrue(get("/api/topics?from=x").get("error").asString().contains("'x' is not a position"));
    }

    @Test
    void showsFieldsAnExampleAndTheJavaThatReceivesIt() throws Exception {
        JsonNode topic = topic(OWN);

        assertEquals("tid", topic.get("fields").get(0).get("name").asString());
        assertEquals("", topic.get("facts").asString());
        JsonNode example = JsonMapper.shared().readTree(topic.get("example").asString());
        assertEquals(12, example.get("tid").asInt());
        assertTrue(example.get("paid").asString().matches("\\d{4}-\\d\\d-\\d\\d .*"), example::toString);
        String java = topic.get("java").asString();
        assertTrue(
                java.contains("protected void demoTradeDemoPaid(DemoTradeDemoPaidMessage content, Message message)"),
                java);
        assertTrue(java.contains("content.getTid()"), java);
    }

    @Test
    void aTopicOfTheCatalogueSaysTheDayOfItsFacts() throws Exception {
        assertTrue(topic(OF_CATALOG).get("facts").asString().matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void aMessageThatIsPublishedArrivesAndItsStateIsTold() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        String url = get("/api/topics?q=x").get("channel").asString();
        String appKey = get("/api/topics?q=x").get("appKey").asString();
        try (WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                url,
                appKey,
                "topaz-explorer-secret",
                new ConsumerOptions(),
                message -> received.add(message.getContent()))) {
            consumer.start();
            JsonNode published = publish(OWN, "{\"tid\":1}");

            assertEquals("{\"tid\":1}", received.poll(60, TimeUnit.SECONDS));
            JsonNode state = published;
            while (!state.get("state").asString().equals("CONFIRMED")) {
                state = get("/api/published?id=" + published.get("id").asLong());
            }
        }
    }

    @Test
    void whatIsNotAnObjectOrATopicIsRefused() throws Exception {
        assertEquals(
                "the content is not a JSON object",
                publish(OWN, "[1]").get("error").asString());
        assertTrue(publish("demo_trade_Nothing", "{}").get("error").asString().contains("demo_trade_Nothing"));
        assertTrue(topic("../../secret").get("error").asString().contains("no spec"));
    }
}
