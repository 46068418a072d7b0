package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads only the Chinese pages, and does what they say in an empty folder, gets the answers that they show. */
class FirstCallIT {
    private static final Path PAGES = Path.of("..");
    private static final String SOURCES = "src/main/java/com/example/shop/";
    private static final int MAJOR_VERSION = 7;
    private static final int VERSION_OF_JAVA_8 = 52;
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "a-secret";

    @TempDir
    private Path root;

    private MavenBuild maven;

    @BeforeEach
    void doWhatTheReadmeSays() throws IOException {
        maven = new MavenBuild(root);
        maven.write("shop/pom.xml", withPluginsAtHand(block("README.zh-CN.md", "xml", "<project")));
        maven.write("shop/" + SOURCES + "FirstCall.java", block("README.zh-CN.md", "java", "class FirstCall"));
    }

    @Test
    void theFirstCallIsAnswered() throws Exception {
        assertEquals(0, maven.run("shop", words(block("README.zh-CN.md", "", "exec:java"))), maven::log);

        assertEquals(block("README.zh-CN.md", "text", "answered").strip(), said());
    }

    @Test
    void theFirstCallIsCompiledForJavaEight() throws Exception {
        String pom = Files.readString(root.resolve("shop/pom.xml"));
        String changed = pom.replace(
                "<maven.compiler.release>17</maven.compiler.release>",
                "<maven.compiler.release>8</maven.compiler.release>");
        assertNotEquals(pom, changed);
        maven.write("shop/pom.xml", changed);

        assertEquals(0, maven.run("shop", words(block("README.zh-CN.md", "", "exec:java"))), maven::log);

        assertTrue(
                maven.log()
                        .contains(block("README.zh-CN.md", "text", "answered").strip()),
                maven::log);
        for (String type : List.of("FirstCall", "QianniuClient", "BcpushIsvEventEmitResponse")) {
            byte[] compiled =
                    Files.readAllBytes(root.resolve("shop/target/classes/com/example/shop/" + type + ".class"));
            assertEquals(VERSION_OF_JAVA_8, compiled[MAJOR_VERSION], type);
        }
    }

    /** The first change that a user makes: other APIs, by their names alone. */
    @Test
    void otherApisAreCompiledAndAnsweredWithNoOtherStep() throws Exception {
        Path source = root.resolve("shop/" + SOURCES + "FirstCall.java");
        String changed = Files.readString(source)
                .replace(
                        "\"taobao.bcpush.isv.event.emit\"",
                        "{\"taobao.trades.sold.get\", \"taobao.refunds.receive.get\", \"tmall.item.schema.add\"}")
                .replaceFirst("(?s)BcpushIsvEventEmitResponse response = .*?println\\(.*?\\);\n", """
                        String session = "a-session";
                        var sold = qianniu.tradesSoldGet(new TradesSoldGetRequest().setFields("tid"), session);
                        var refunds = qianniu.refundsReceiveGet(
                                new RefundsReceiveGetRequest().setFields("refund_id"), session);
                        var added = qianniu.tmallItemSchemaAdd(
                                new TmallItemSchemaAddRequest().setCategoryId(1L).setProductId(2L).setXmlData("<x/>"),
                                session);
                        System.out.println("answered: " + (sold.getTrades().get(0).getTid() > 0)
                                + (refunds.getRefunds().get(0).getRefundId() != null) + added.isSuccess());
                        """);
        maven.write("shop/" + SOURCES + "FirstCall.java", changed);

        assertEquals(0, maven.run("shop", "compile", "exec:java"), maven::log);

        assertTrue(said().contains("answered: truetruetrue"), maven::log);
        assertTrue(said().contains("from the catalogue come taobao.refunds.receive.get"), maven::log);
    }

    @Test
    void theFirstCallToAPlatformIsAnswered() throws Exception {
        String page = "docs/zh-CN/first-call.md";
        Path spec = maven.write(
                "shop/src/main/resources/META-INF/topaz/taobao.time.get.xml", block(page, "xml", "taobao.time.get"));
        maven.write("shop/" + SOURCES + "TimeCall.java", block(page, "java", "class TimeCall"));
        String commands = block(page, "", "TimeCall");
        String run = commands.substring(commands.indexOf("mvn "));
        try (FakeGateway platform =
                new GatewaySetup().app(APP_KEY, SECRET).specs(spec.getParent()).start()) {
            maven.environment("TOP_URL", platform.url());
            maven.environment("TOP_APP_KEY", APP_KEY);
            maven.environment("TOP_APP_SECRET", SECRET);

            assertEquals(0, maven.run("shop", words(run)), maven::log);
        }

        // The example of the spec, midnight in China.
        assertEquals("the platform's time: 2026-11-10T16:00:00Z", said());
        assertTrue(commands.contains("export TOP_URL=") && commands.contains("export TOP_APP_KEY=" + APP_KEY));
    }

    /** Without the colours of a terminal. */
    private String said() {
        return maven.log().replaceAll("\u001b\\[[0-9;]*m", "").strip();
    }

    /** The arguments of the command. */
    private static String[] words(String command) {
        List<String> words = List.of(command.strip().split(" "));
        assertEquals("mvn", words.get(0));
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    /** The only block of the page in this language that holds a text. */
    private static String block(String page, String language, String text) throws IOException {
        List<String> blocks = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$")
                .matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(block -> block.contains(text))
                .toList();
        assertEquals(1, blocks.size(), page + ": " + language + " with " + text);
        return blocks.get(0);
    }

    /** Maven's own choice of the plug-in for resources, which the page leaves to it, may not be at hand without a network. */
    private static String withPluginsAtHand(String pom) {
        return pom.replace(
                "<plugins>",
                "<plugins><plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>");
    }
}
