package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.cli.TopazSpecs;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testdata.Locations;
import dev.topaz.testdata.TestData;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that is compiled with {@code --release 8} by a newer JDK, or by JDK 8 itself, runs on JDK 8, generated code included. */
@Timeout(300)
class JavaEightProjectTest {
    private static final String APP_KEY = "12345678";
    private static final String APP_SECRET = "a-secret";
    private static final String SESSION = "a-session";
    private static final String IN_THE_SAME_PROCESS = "try (FakeGateway gateway = new GatewaySetup().app(\"" + APP_KEY
            + "\", \"" + APP_SECRET + "\").session(\"" + SESSION + "\").start()) {";

    private final FakeGateway gateway =
            new GatewaySetup().app(APP_KEY, APP_SECRET).session(SESSION).start();

    @TempDir
    Path folder;

    /** Before anything is compiled for it. */
    @BeforeEach
    void needTheOldestJdk() {
        Jdk.of(8);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest(name = "compiled by JDK {0}")
    @ValueSource(ints = {17, 25})
    void theFirstCallOfTheReadmeIsAnswered(int version) throws Exception {
        String source = firstCall();
        Path classes = compile(version, "FirstCall", source);

        assertEquals("answered: true", run(classes, "com.example.shop.FirstCall"));
    }

    @ParameterizedTest(name = "compiled by JDK {0}")
    @ValueSource(ints = {17, 25})
    void theSampleOfTheDocPageIsAnswered(int version) throws Exception {
        Path classes = compile(version, "PageSample", pageSample());

        assertTrue(run(classes, "PageSample").startsWith("{\"bcpush_isv_event_emit_response\":"));
        assertEquals(17, gateway.call("taobao.bcpush.isv.event.emit").params().size());
    }

    @Test
    void theCommandOfThePageLeavesNothingToOtherCompilersThanThatOfJdk8() throws Exception {
        List<String> command =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), TopazSpecs.class.getName()));
        command.addAll(generateCommand());
        Command.succeedIn(folder, Jdk.of(17).java(), command);
        Path sources = folder.resolve("src/main/java/com/example/shop");
        Files.writeString(sources.resolve("FirstCall.java"), firstCall());

        assertEquals("answered: true", run(compileOnJdk8(sources), "com.example.shop.FirstCall"));
    }

    /** What the page tells users to type, behind the name of the program. */
    private static List<String> generateCommand() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "java-8.md"));
        String begin = "```\ntopaz-specs generate";
        int start = page.indexOf(begin) + begin.length() - "generate".length();
        return List.of(page.substring(start, page.indexOf("```", start))
                .replace("\\\n", " ")
                .strip()
                .split("\\s+"));
    }

    private Path compileOnJdk8(Path sources) throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "-encoding",
                "UTF-8",
                "-cp",
                classPath(),
                "-d",
                classes.toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        Command.succeed(Jdk.of(8).javac(), arguments);
        return classes;
    }

    /** That of the page on a first project, but that the gateway, which needs a newer JDK, is in this process. */
    private static String firstCall() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "project.md"));
        int start = page.indexOf("```java\npackage com.example.shop;") + "```java\n".length();
        String source = page.substring(start, page.indexOf("```", start));
        return replaced(
                replaced(replaced(source, IN_THE_SAME_PROCESS, "try {"), "gateway.url()", "args[0]"),
                "import dev.topaz.testkit.FakeGateway;\nimport dev.topaz.testkit.GatewaySetup;\n",
                "");
    }

    private static String replaced(String source, String text, String replacement) {
        assertTrue(source.contains(text), () -> "the page no longer has " + text);
        return source.replace(text, replacement);
    }

    private static String pageSample() {
        String page = TestData.text("pages", "taobao.bcpush.isv.event.emit.txt");
        int start = page.indexOf("TaobaoClient client");
        return "import dev.topaz.runtime.*;\n@TopApis(\"taobao.bcpush.isv.event.emit\") interface Qianniu {}\n"
                + "public class PageSample {\n"
                + "public static void main(String[] args) throws ApiException {\n"
                + "String url = args[0], appkey = \"" + APP_KEY + "\", secret = \"" + APP_SECRET + "\", sessionKey = \""
                + SESSION + "\";\n"
                + page.substring(start, page.indexOf("响应示例", start)).strip()
                + "\n}\n}\n";
    }

    private Path compile(int version, String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Command.succeed(
                Jdk.of(version).javac(),
                List.of(
                        "--release",
                        "8",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        classPath(),
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString()));
        return classes;
    }

    private String run(Path classes, String main) throws Exception {
        String output = Command.succeed(
                Jdk.of(8).java(),
                new ArrayList<>(List.of(
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes + File.pathSeparator + classPath(),
                        main,
                        gateway.url())));
        return output.strip();
    }

    private static String classPath() {
        return Locations.classPath(TaobaoClient.class, NullMarked.class);
    }
}
