package dev.topaz.explorer.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.TopazExplorer;
import dev.topaz.explorer.snippet.SnippetCompiler;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to {@code topaz-explorer --mcp}, which runs as a process of its own, with the client of the official SDK. */
@TestInstance(Lifecycle.PER_CLASS)
class McpExplorerTest {
    private static final String TRADE = "taobao.demo.trade.get";
    private static final String SECRET = "a-very-real-secret";
    private static final String SESSION = "a-very-real-session";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path specs;

    private McpSyncClient client;

    @BeforeAll
    void start() throws IOException {
        DemoSpecs.write(specs);
        client = connect(Map.of());
    }

    @AfterAll
    void stop() {
        client.close();
    }

    private static McpSyncClient connect(Map<String, String> environment, String... more) {
        List<String> args = new ArrayList<>(arguments());
        args.addAll(List.of(more));
        ServerParameters parameters =
                ServerParameters.builder(java()).args(args).env(environment).build();
        McpSyncClient client = McpClient.sync(new StdioClientTransport(
                        parameters,
                        new JacksonMcpJsonMapper(JsonMapper.builder().build())))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .build();
        client.initialize();
        return client;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> arguments() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TopazExplorer.class.getName(),
                "--mcp",
                "--specs",
                specs.toString());
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return result.content().stream()
                .map(McpSchema.TextContent.class::cast)
                .map(McpSchema.TextContent::text)
                .collect(Collectors.joining());
    }

    private JsonNode json(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(client, tool, arguments);
        assertFalse(result.isError(), () -> text(result));
        return JsonMapper.shared().readTree(text(result));
    }

    private String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(client, tool, arguments);
        assertTrue(result.isError(), () -> text(result));
        return text(result);
    }

    @Test
    void tellsWhatItIsAndWhichToolsItHas() {
        assertEquals("topaz-explorer", client.getServerInfo().name());
        List<McpSchema.Tool> tools = client.listTools().tools();

        assertEquals(
                List.of("call", "describe", "java", "search"),
                tools.stream().map(McpSchema.Tool::name).sorted().toList());
        for (McpSchema.Tool tool : tools) {
            assertFalse(tool.description().isBlank());
            Map<?, ?> properties = (Map<?, ?>) tool.inputSchema().get("properties");
            properties.forEach((name, schema) -> assertFalse(
                    String.valueOf(((Map<?, ?>) schema).get("description")).isBlank(), () -> tool.name() + "." + name));
            assertEquals(!tool.name().equals("call"), tool.annotations().readOnlyHint(), tool.name());
        }
    }

    @Test
    void findsApisOfTheProjectAndOfTheCatalogue() {
        JsonNode own = json("search", Map.of("query", "示例交易"));
        assertEquals(TRADE, own.at("/results/0/name").asString());
        assertEquals("spec", own.at("/results/0/source").asString());

        JsonNode all = json("search", Map.of("query", "trades.sold.get"));
        assertEquals("taobao.trades.sold.get", all.at("/results/0/name").asString());
        assertEquals("catalogue", all.at("/results/0/source").asString());
    }

    @Test
    void returnsOnePageAfterTheOther() {
        JsonNode first = json("search", Map.of("query", "taobao", "limit", 5));
        JsonNode second = json("search", Map.of("query", "taobao", "limit", 5, "offset", 5));

        assertEquals(5, first.get("results").size());
        assertTrue(first.get("total").asInt() > 1000, first::toString);
        assertFalse(first.get("results")
                .toString()
                .contains("\"" + second.at("/results/0/name").asString() + "\""));
    }

    @Test
    void findsTopics() {
        assertEquals(
                "taobao_trade_TradeClose",
                json("search", Map.of("query", "TradeClose", "kind", "topic"))
                        .at("/results/0/name")
                        .asString());
    }

    @Test
    void describesAnApiInPlainText() {
        JsonNode api = json("describe", Map.of("name", TRADE));

        assertEquals("required", api.get("session").asString());
        assertEquals("DemoTradeGetRequest", api.at("/java/request").asString());
        assertEquals("返回一笔交易", api.get("description").asString());
        assertEquals(1, api.at("/request/0/limits/minimum").asInt());
        assertTrue(api.at("/request/0/required").asBoolean());
        assertEquals("oid", api.at("/request/5/fields/0/name").asString());
        assertEquals("请检查 tid", api.at("/errors/0/remedy").asString());
    }

    @Test
    void whatTheCatalogueDoesNotDocumentIsNotMadeUp() {
        JsonNode api = json("describe", Map.of("name", "taobao.trade.fullinfo.get"));

        assertTrue(api.get("factsOf").asString().matches("\\d{4}-\\d\\d-\\d\\d"), api::toString);
        assertEquals("fields", api.at("/request/0/name").asString());
        assertFalse(api.toString().contains("\"example\""), api::toString);
    }

    @Test
    void describesATopic() {
        JsonNode topic = json("describe", Map.of("name", "taobao_trade_TradeClose"));

        assertEquals("topic", topic.get("kind").asString());
        assertTrue(topic.at("/java/content").asString().endsWith("Message"), topic::toString);
        assertFalse(topic.get("response").isEmpty(), topic::toString);
    }

    @Test
    void theJavaOfACallCompiles() throws Exception {
        String java = text(call(
                client,
                "java",
                Map.of("name", TRADE, "params", Map.of("tid", 7, "ids", List.of(1, 2), "order", Map.of("oid", 8)))));

        assertTrue(java.contains("request.setTid(7L);"), java);
        assertTrue(java.contains("request.setIds(\"1,2\");"), java);
        assertTrue(java.contains("obj1.setOid(8L);"), java);
        assertEquals(List.of(), new SnippetCompiler(specs).errors(Map.of(TRADE, java)));
    }

    @Test
    void theJavaOfATopicReceivesItsMessages() {
        String java = text(call(client, "java", Map.of("name", "taobao_trade_TradeClose")));

        assertTrue(java.contains("@TopMessages(\"taobao_trade_TradeClose\")"), java);
        assertTrue(java.contains("import dev.topaz.messages.WebSocketMessageConsumer;"), java);
    }

    @Test
    void callsTheFakePlatform() {
        JsonNode answer = json("call", Map.of("name", TRADE, "params", Map.of("tid", 12, "ids", List.of(1, 2))));

        assertEquals("SUCCESS", answer.get("outcome").asString());
        assertTrue(answer.get("body").asString().contains("9007199254740993"), answer::toString);
        assertEquals(
                "SUCCESS",
                json("call", Map.of("name", "taobao.trades.sold.get"))
                        .get("outcome")
                        .asString());
    }

    @Test
    void publishesAMessageOfATopic() {
        JsonNode published = json("call", Map.of("name", "taobao_trade_TradeClose"));

        assertEquals("WAITING", published.get("state").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "describe | {\"name\":\"taobao.demo.trade.gte\"} | There is no API or message topic 'taobao.demo.trade.gte'.",
                "describe | {} | name",
                "describe | {\"name\":\"../../secret\"} | There is no API or message topic",
                "search | {\"query\":\" \"} | The query is empty",
                "search | {\"query\":\"a\",\"kind\":\"page\"} | kind",
                "search | {\"query\":\"a\",\"limit\":0} | limit",
                "call | {\"name\":\"taobao.demo.trade.get\",\"params\":{\"tib\":1}} | has no parameter 'tib'; it takes tid, memo",
                "call | {\"name\":\"taobao.demo.trade.get\",\"params\":{\"tid\":\"１２\"}} | Nothing was sent: tid has full-width",
                "call | {\"name\":\"taobao.demo.trade.get\",\"params\":{}} | Nothing was sent: tid is required.",
                "call | {\"name\":\"taobao.demo.trade.get\",\"gateway\":\"real\"} | gateway",
                "call | {\"name\":\"taobao.demo.picture.upload\",\"params\":{\"image\":\"%\"}} | give its bytes as Base64 text",
                "call | {\"name\":\"taobao.demo.picture.upload\"} | image is required"
            })
    @SuppressWarnings("unchecked") // a JSON object has names that are texts
    void aMistakeIsAnErrorOfTheToolWithASentence(String tool, String arguments, String sentence) {
        String said = refused(tool, JsonMapper.shared().readValue(arguments, Map.class));

        assertTrue(said.contains(sentence), said);
        assertFalse(said.contains("Exception"), said);
    }

    @Test
    void whoClosesThePipeAtOnceReadsEveryResponse() throws Exception {
        String requests = """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search","arguments":{"query":"jysl"}}}
                """;
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String[] lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n");

        assertEquals(0, process.waitFor());
        assertEquals(2, lines.length, () -> String.join("\n", lines));
        assertEquals(2, JsonMapper.shared().readTree(lines[1]).get("id").asInt());
    }

    @Test
    void theNearestNamesAreSuggested() {
        assertTrue(refused("describe", Map.of("name", "taobao.trades.sold.gte")).contains("taobao.trades.sold.get"));
    }

    @Test
    void aRealGatewayIsCalledOnlyWhereTheUserHasNamedOneAndNoSecretIsTold() {
        try (FakeGateway real = new GatewaySetup()
                        .app("87654321", SECRET)
                        .session(SESSION)
                        .api(DemoSpecs.TRADE)
                        .start();
                McpSyncClient trusted = connect(
                        Map.of("TOPAZ_APP_SECRET", SECRET, "TOPAZ_SESSION", SESSION),
                        "--gateway",
                        real.url(),
                        "--app-key",
                        "87654321")) {
            call(trusted, "call", Map.of("name", TRADE));
            assertEquals(0, real.calls().size());

            CallToolResult withoutParams = call(trusted, "call", Map.of("name", TRADE, "gateway", "real"));
            assertTrue(text(withoutParams).startsWith("A call of the real gateway needs params"), text(withoutParams));
            assertEquals(0, real.calls().size());

            String said =
                    text(call(trusted, "call", Map.of("name", TRADE, "gateway", "real", "params", Map.of("tid", 12))));

            assertTrue(said.contains("SUCCESS"), said);
            assertEquals(1, real.calls().size());
            assertEquals(SESSION, real.calls().get(0).protocol().get("session"));
            assertFalse(said.contains(SECRET), said);
            assertFalse(said.contains(SESSION), said);
        }
    }
}
