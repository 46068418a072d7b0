package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spring.shop.AheadOfTimeShop;
import dev.topaz.testkit.FakeGateway;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.ClassUtils;

/**
 * An application whose beans Spring Boot 3 and newer generate ahead of time, in processes of its own: what its accounts are is decided
 * then. Spring Boot 2.7 generates nothing, and there an account that is added later has beans like the others.
 */
@Timeout(300)
class AheadOfTimeTest {
    private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";
    private static final String APPLICATION = AheadOfTimeShop.class.getName();

    private final FakeGateway gateway = Contexts.gateway();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void accountsThatWereSetCallAndOneThatIsAddedIsRefusedWithASentence() throws Exception {
        boolean isGenerated = ClassUtils.isPresent(PROCESSOR, null);
        List<String> mode = isGenerated ? generate() : List.of();

        String started = run(mode, List.of());
        assertTrue(started.contains("accounts [shop-a], answered true"), started);

        String added = run(
                mode,
                List.of(
                        "--topaz.accounts.shop-b.app-key=10000002",
                        "--topaz.accounts.shop-b.app-secret=the-secret-of-b"));
        assertTrue(
                added.contains(
                        isGenerated
                                ? "The accounts shop-b have no beans: these were generated ahead of time, for shop-a."
                                : "accounts [shop-a, shop-b], answered true"),
                added);
        assertEquals(isGenerated, !added.contains("answered true"), added);
    }

    /** Generates the beans and compiles them; returns what an application that uses them is started with. */
    private List<String> generate() throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Path resources = Files.createDirectory(folder.resolve("resources"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> command = new ArrayList<>(java(List.of(), PROCESSOR));
        command.addAll(List.of(APPLICATION, sources + "", resources + "", classes + "", "dev.topaz", "test"));
        // The names of the accounts are known when the application is built; their secrets are not.
        command.addAll(List.of("--topaz.accounts.shop-a.app-key=of-the-build", "--topaz.primary=shop-a"));
        assertEquals(
                "",
                finished(command)
                        .lines()
                        .filter(line -> line.contains("Exception"))
                        .findFirst()
                        .orElse(""));
        compile(sources, classes);
        return List.of("-Dspring.aot.enabled=true", classes + File.pathSeparator + resources);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
                Stream<Path> generated = Files.walk(sources)) {
            List<Path> all =
                    generated.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = javac.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertTrue(compiled, messages::toString);
        }
    }

    /** @param mode empty, or the option that says that beans were generated, and where they are */
    private String run(List<String> mode, List<String> more) throws Exception {
        List<String> command = new ArrayList<>(java(mode, APPLICATION));
        command.addAll(List.of(
                "--topaz.gateway=" + gateway.url(),
                "--topaz.primary=shop-a",
                // The gateway is in another process, which a busy machine may not let run for a while.
                "--topaz.attempt-timeout=4m",
                "--topaz.deadline=4m",
                "--topaz.accounts.shop-a.app-key=10000001",
                "--topaz.accounts.shop-a.app-secret=the-secret-of-a"));
        command.addAll(more);
        return finished(command);
    }

    private static List<String> java(List<String> mode, String mainClass) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        if (!mode.isEmpty()) {
            command.add(mode.get(0));
            classPath = mode.get(1) + File.pathSeparator + classPath;
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        return command;
    }

    private static String finished(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
