package dev.topaz.samples.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars on the module path of a real java, of jlink and of javac. */
class LaunchedModuleIT {
    private static final String MODULE = "dev.topaz.samples.modular";
    /** All that a program has to have beside it. */
    private static final String PROGRAM = jars("topaz-samples-modular", "topaz-runtime");

    @TempDir
    private Path folder;

    @TopGateway
    private FakeGateway gateway;

    @Test
    void runsFromTheModulePath() throws Exception {
        assertEquals(
                "status: WAIT_SELLER_SEND_GOODS",
                output(java(Path.of(System.getProperty("java.home"))), "-p", PROGRAM));
    }

    @Test
    void runsFromALinkedImage() throws Exception {
        Path image = folder.resolve("image");
        tool("jlink", "-p", PROGRAM, "--add-modules", MODULE, "--output", image.toString());

        assertEquals("status: WAIT_SELLER_SEND_GOODS", output(java(image)));
        assertTrue(modules(image).contains("dev.topaz.runtime"), () -> modules(image));
        assertTrue(!modules(image).contains("java.desktop"), () -> modules(image));
    }

    @Test
    void generatesFromTheModulePathOfProcessors() throws IOException {
        Path sources = Path.of("src/main/java").toAbsolutePath();
        List<String> options =
                new ArrayList<>(List.of("-d", folder.toString(), "-Atopaz.specs=src/main/resources/META-INF/topaz"));
        options.addAll(List.of("-p", jars("topaz-runtime", "jspecify")));
        options.addAll(List.of(
                "--processor-module-path",
                jars("topaz-processor", "topaz-generator", "topaz-api-specs", "javapoet", "jackson-core", "jspecify")));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
        }
        tool("javac", options.toArray(new String[0]));

        assertTrue(Files.exists(folder.resolve("dev/topaz/samples/modular/DemoTradeGetRequest.class")));
    }

    /** What the program prints about a trade. */
    private String output(Path java, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-m", MODULE + "/" + MODULE + ".ShowTrade", gateway.url(), "42"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TOP_APP_KEY", TopGateway.APP_KEY);
        builder.environment().put("TOP_APP_SECRET", TopGateway.APP_SECRET);
        builder.environment().put("TOP_SESSION", TopGateway.SESSION);
        return printed(builder.start());
    }

    private static String modules(Path image) {
        try {
            return printed(new ProcessBuilder(java(image).toString(), "--list-modules").start());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String printed(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), text);
        return text.strip();
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static void tool(String name, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = ToolProvider.findFirst(name).orElseThrow().run(printer, printer, args);
        assertEquals(0, exit, () -> out.toString(StandardCharsets.UTF_8));
    }

    /** Of the jars of this test those whose names begin like this. */
    private static String jars(String... names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar ->
                        Stream.of(names).anyMatch(Path.of(jar).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
