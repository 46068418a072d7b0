package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of the pages in either language, who does literally what they say in an empty folder, gets the answers that they show. */
class FirstCallIT {
    private static final String PROJECT = "project.md";
    private static final String FIRST_CALL = "first-call.md";
    private static final String TESTING = "testing.md";
    private static final String SOURCES = "shop/src/main/java/com/example/shop/";
    /** How the file of the annotation begins, and no other block does. */
    private static final String DECLARATION =
            "package com.example.shop;\n\nimport dev.topaz.runtime.TopApis;\n\n@TopApis";

    private static final int MAJOR_VERSION = 7;
    private static final int VERSION_OF_JAVA_8 = 52;
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "a-secret";

    @TempDir
    private Path root;

    private MavenBuild maven;

    @BeforeEach
    void beginWithAnEmptyFolder() throws IOException {
        maven = new MavenBuild(root);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstCallIsAnswered(GuideLanguage guide) throws Exception {
        writeProject(guide);

        assertEquals(0, maven.run("shop", words(guide.page(PROJECT, "", "exec:java"))), maven::log);

        assertEquals(guide.page(PROJECT, "text", "answered").strip(), said());
    }

    @Test
    void theFirstCallIsCompiledForJavaEight() throws Exception {
        writeProject(GuideLanguage.CHINESE);
        change(
                "shop/pom.xml",
                "<maven.compiler.release>17</maven.compiler.release>",
                "<maven.compiler.release>8</maven.compiler.release>");

        assertEquals(0, maven.run("shop", words(GuideLanguage.CHINESE.page(PROJECT, "", "exec:java"))), maven::log);

        assertTrue(said().contains("answered: true"), maven::log);
        for (String type : List.of("FirstCall", "QianniuClient", "BcpushIsvEventEmitResponse")) {
            byte[] compiled =
                    Files.readAllBytes(root.resolve("shop/target/classes/com/example/shop/" + type + ".class"));
            assertEquals(VERSION_OF_JAVA_8, compiled[MAJOR_VERSION], type);
        }
    }

    /** The first change that a user makes: other APIs, by their names alone. */
    @Test
    void otherApisAreCompiledAndAnsweredWithNoOtherStep() throws Exception {
        writeProject(GuideLanguage.CHINESE);
        change(
                SOURCES + "FirstCall.java",
                "\"taobao.bcpush.isv.event.emit\"",
                "{\"taobao.trades.sold.get\", \"taobao.refunds.receive.get\", \"tmall.item.schema.add\"}");
        Path source = root.resolve(SOURCES + "FirstCall.java");
        String changed = Files.readString(source)
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
        Files.writeString(source, changed);

        assertEquals(0, maven.run("shop", "compile", "exec:java"), maven::log);

        assertTrue(said().contains("answered: truetruetrue"), maven::log);
        assertTrue(said().contains("from the catalogue come taobao.refunds.receive.get"), maven::log);
    }

    /** The lines for a project of one's own, beside the first call. */
    @ParameterizedTest
    @EnumSource
    void theTenLinesOfTheReadmeCompile(GuideLanguage guide) throws Exception {
        writeProject(guide);
        maven.write(
                SOURCES + "Orders.java", "package com.example.shop;\n\n" + guide.readme("java", "DefaultTaobaoClient"));

        assertEquals(0, maven.run("shop", "compile"), maven::log);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstCallToAPlatformIsAnswered(GuideLanguage guide) throws Exception {
        writeProject(guide);
        Path spec = writeTimeCall(guide);
        String commands = guide.page(FIRST_CALL, "", "TimeCall");
        try (FakeGateway platform =
                new GatewaySetup().app(APP_KEY, SECRET).specs(spec.getParent()).start()) {
            maven.environment("TOP_URL", platform.url());
            maven.environment("TOP_APP_KEY", APP_KEY);
            maven.environment("TOP_APP_SECRET", SECRET);

            assertEquals(0, maven.run("shop", lastCommand(commands)), maven::log);
        }

        // The example of the spec, midnight in China.
        assertEquals("the platform's time: 2026-11-10T16:00:00Z", said());
        assertTrue(commands.contains("export TOP_URL=") && commands.contains("export TOP_APP_KEY=" + APP_KEY));
    }

    @ParameterizedTest
    @EnumSource
    void aVariableThatIsNotSetIsNamedInOneSentence(GuideLanguage guide) throws Exception {
        writeProject(guide);
        writeTimeCall(guide);
        maven.environment("TOP_URL", "http://127.0.0.1/router/rest");
        maven.environment("TOP_APP_KEY", APP_KEY);
        maven.environment("TOP_APP_SECRET", "");

        assertNotEquals(0, maven.run("shop", lastCommand(guide.page(FIRST_CALL, "", "TimeCall"))), maven::log);

        assertEquals("", said());
        assertTrue(
                maven.errors().contains("set the environment variable TOP_APP_SECRET, and run this again"),
                maven::errors);
        assertFalse(maven.errors().contains("Exception"), maven::errors);
    }

    /** What the end of the page says: the gateway belongs into tests, and the first test runs, with Maven 3.8 as well. */
    @ParameterizedTest
    @EnumSource
    void theFirstTestRunsWithTheTestKitForTestsAlone(GuideLanguage guide) throws Exception {
        writeProject(guide);
        Files.delete(root.resolve(SOURCES + "FirstCall.java"));
        maven.write(SOURCES + "Qianniu.java", guide.page(FIRST_CALL, "java", DECLARATION));
        String testKit = guide.page(FIRST_CALL, "xml", "<scope>test</scope>");
        String jupiter = guide.page(TESTING, "xml", "<artifactId>junit-jupiter</artifactId>");
        String pom = Files.readString(root.resolve("shop/pom.xml"));
        String changed = pom.replaceFirst(
                        "(?s)<dependency> <!--.*?</dependency>", Matcher.quoteReplacement(testKit + jupiter))
                .replace("<plugins>", "<plugins>" + guide.page(TESTING, "xml", "maven-surefire-plugin"));
        assertNotEquals(pom, changed);
        maven.write("shop/pom.xml", changed);
        maven.write(
                "shop/src/test/java/com/example/shop/EventsTest.java", guide.page(TESTING, "java", "class EventsTest"));

        assertEquals(0, maven.run("shop", words(guide.page(TESTING, "", "mvn test"))), maven::log);

        assertTrue(said().contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"), maven::log);
    }

    private void writeProject(GuideLanguage guide) throws IOException {
        maven.write("shop/pom.xml", withPluginsAtHand(guide.page(PROJECT, "xml", "<project")));
        maven.write(SOURCES + "FirstCall.java", guide.page(PROJECT, "java", "class FirstCall"));
    }

    /** Returns the spec. */
    private Path writeTimeCall(GuideLanguage guide) throws IOException {
        maven.write(SOURCES + "TimeCall.java", guide.page(FIRST_CALL, "java", "class TimeCall"));
        return maven.write(
                "shop/src/main/resources/META-INF/topaz/taobao.time.get.xml",
                guide.page(FIRST_CALL, "xml", "taobao.time.get"));
    }

    private void change(String file, String text, String replacement) throws IOException {
        String before = Files.readString(root.resolve(file));
        assertTrue(before.contains(text), before);
        maven.write(file, before.replace(text, replacement));
    }

    /** Without the colours of a terminal. */
    private String said() {
        return maven.log().replaceAll("\u001b\\[[0-9;]*m", "").strip();
    }

    private static String[] lastCommand(String commands) {
        return words(commands.substring(commands.indexOf("mvn ")));
    }

    /** The arguments of the command. */
    private static String[] words(String command) {
        List<String> words = List.of(command.strip().split(" "));
        assertEquals("mvn", words.get(0));
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    /** Maven's own choice of the plug-in for resources, which the page leaves to it, may not be at hand without a network. */
    private static String withPluginsAtHand(String pom) {
        return pom.replace(
                "<plugins>",
                "<plugins><plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>");
    }
}
