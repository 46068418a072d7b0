package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates and compiles every API of the catalogue.
 *
 * <p>Run by {@code mvn -B -pl processor -am verify -Pcorpus}.
 */
@Tag("corpus")
class WholeCatalogTest {
    private final Set<String> names = ApiCatalog.installed(WholeCatalogTest.class.getClassLoader())
            .orElseThrow()
            .apiNames(NamePattern.ALL);

    @TempDir
    Path folder;

    @Test
    void compilesEveryApi() throws IOException {
        compile(patterns());

        assertEquals(names, generatedFor());
    }

    /** The first part of every name: {@code taobao.*} and its like. */
    private String patterns() {
        return names.stream()
                .map(name -> "\"" + name.substring(0, name.indexOf('.')) + ".*\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The APIs that the generated requests name as their origin. */
    private Set<String> generatedFor() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            return files.filter(file -> file.toString().endsWith("Request.java"))
                    .map(WholeCatalogTest::origin)
                    .collect(Collectors.toSet());
        }
    }

    private static String origin(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.filter(line -> line.startsWith("@Generated(\""))
                    .map(line -> line.replaceAll("^@Generated\\(\"|\"\\)$", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void compile(String patterns) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/all")).resolve("All.java");
        Files.writeString(source, "package all;\n@dev.topaz.runtime.TopApis({" + patterns + "})\ninterface All {}\n");
        List<String> options = Arrays.asList(
                "-Xlint:all,-processing",
                "-Werror",
                "-d",
                Files.createDirectories(folder.resolve("classes")).toString(),
                "-s",
                Files.createDirectories(folder.resolve("generated")).toString());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new TopazProcessor()));
            assertTrue(task.call(), () -> messages.toString().lines().limit(40).collect(Collectors.joining("\n")));
        }
    }
}
