package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testdata.Requirement;
import dev.topaz.testkit.FakeGateway;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application of Boot 2.7 starts on JDK 8, and calls. */
@Timeout(300)
class JavaEightApplicationTest {
    private static final String APPLICATION = """
            package shop;

            import dev.topaz.runtime.TopApis;
            import org.springframework.boot.CommandLineRunner;
            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            public class Application implements CommandLineRunner {
                private final QianniuClient qianniu;

                public Application(QianniuClient qianniu) {
                    this.qianniu = qianniu;
                }

                public static void main(String[] args) {
                    SpringApplication.run(Application.class, args);
                }

                @Override
                public void run(String... args) {
                    BcpushIsvEventEmitRequest request =
                            new BcpushIsvEventEmitRequest().setEventId("evt-0001").setText("x");
                    System.out.println("on " + System.getProperty("java.specification.version") + " answered: "
                            + qianniu.bcpushIsvEventEmit(request, "%s").getResult().getSuccess());
                }
            }

            @TopApis("taobao.bcpush.isv.event.emit")
            interface Qianniu {}
            """.formatted(Contexts.SESSION);

    /** What an application of Boot has beside its own classes, by the beginnings of the names. */
    private static final List<String> LIBRARIES = List.of("spring-", "slf4j-", "logback-", "jul-to-", "log4j-to-");

    private final FakeGateway gateway = Contexts.gateway();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static Path java8() {
        Path java = Path.of(System.getProperty("tests.jdks", ""), "jdk-8", "bin", "java");
        return Requirement.JDKS.found(Optional.of(java).filter(Files::isExecutable), "there is no " + java);
    }

    @Test
    void startsAndCalls() throws Exception {
        Path java = java8();
        compile();

        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        classPath(),
                        "shop.Application",
                        "--topaz.app-key=10000000",
                        "--topaz.app-secret=the-top-secret",
                        // The gateway is in another process, which a busy machine may not let run for a while.
                        "--topaz.attempt-timeout=4m",
                        "--topaz.deadline=4m",
                        "--topaz.gateway=" + gateway.url())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("on 1.8 answered: true"), output);
        assertEquals("evt-0001", gateway.call(Contexts.EMIT).params().get("event_id"));
    }

    private void compile() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/shop")).resolve("Application.java");
        Files.writeString(source, APPLICATION);
        List<String> options = List.of(
                "--release",
                "8",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                "dev.topaz.processor.TopazProcessor");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertTrue(compiled, messages::toString);
        }
    }

    private String classPath() {
        Stream<Path> own =
                Stream.of(folder, of(TopazAutoConfiguration.class), of(TaobaoClient.class), of(NullMarked.class));
        Stream<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> LIBRARIES.stream().anyMatch(path.getFileName().toString()::startsWith))
                .filter(path ->
                        !path.toString().contains("-test-") && !path.toString().contains("actuator"));
        return Stream.concat(own, libraries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
