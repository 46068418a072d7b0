package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle is promised by {@code META-INF/gradle/incremental.annotation.processors}: an aggregating processor.
 *
 * <p>Not an isolating one: an API that two types name is generated once, and their clients share its names. Such a processor
 * writes through the compiler only, says where each file comes from, finds annotations in class files as it does in sources, and
 * reads nothing that the build has not declared.
 */
class IncrementalBuildTest {
    private static final Map<String, List<String>> ORIGINS = Map.of(
            "shop.OneClient", List.of("shop.One"),
            "shop.TwoClient", List.of("shop.Two"),
            "shop.DemoAGetRequest", List.of("shop.One"),
            "shop.DemoAGetResponse", List.of("shop.One"),
            "shop.DemoBGetRequest", List.of("shop.One", "shop.Two"),
            "shop.DemoBGetResponse", List.of("shop.One", "shop.Two"));

    @TempDir
    Path folder;

    private WatchedProcessor processor = new WatchedProcessor();
    private List<Path> sources = List.of();

    @BeforeEach
    void writeTwoClientsThatShareAnApi() throws IOException {
        for (String api : List.of("demo.a.get", "demo.b.get")) {
            write("specs/" + api + ".xml", "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + api + "\" title=\"\"/>");
        }
        sources = List.of(
                write(
                        "src/One.java",
                        "package shop;\n@dev.topaz.runtime.TopApis({\"demo.a.get\", \"demo.b.get\"})\ninterface One {}\n"),
                write("src/Two.java", "package shop;\n@dev.topaz.runtime.TopApis(\"demo.b.get\")\ninterface Two {}\n"));
    }

    @Test
    void callsItselfAggregating() throws IOException {
        assertEquals(
                resource("META-INF/services/javax.annotation.processing.Processor") + ",aggregating",
                resource("META-INF/gradle/incremental.annotation.processors"));
    }

    @Test
    void namesTheAnnotatedTypesThatEachFileComesFrom() throws IOException {
        compile(List.of(), sources);

        assertEquals(new TreeMap<>(ORIGINS), processor.origins());
    }

    @Test
    void readsNothingButTheDeclaredFolderWhenApisAreNamed() throws IOException {
        compile(List.of(), sources);

        assertEquals(List.of(), processor.lookUps());
    }

    @Test
    void asksTheCompilerForSpecsOnlyAndReadsNothingElseForAPattern() throws IOException {
        Path pattern =
                write("src/One.java", "package shop;\n@dev.topaz.runtime.TopApis(\"demo.*\")\ninterface One {}\n");
        compile(List.of(), List.of(pattern));

        assertEquals(
                List.of(
                        "CLASS_OUTPUT META-INF/topaz/probe.xml",
                        "SOURCE_OUTPUT probe",
                        "CLASS_PATH META-INF/topaz/probe.xml"),
                processor.lookUps());
    }

    @Test
    void generatesTheSameFromClassFilesAsFromSources() throws IOException {
        compile(List.of(), sources);
        Map<String, String> first = generated();
        // Gradle takes away what an aggregating processor wrote, and shows it the unchanged types as they are compiled.
        for (String stale : first.keySet()) {
            Files.delete(folder.resolve("generated").resolve(stale));
            Files.delete(folder.resolve("classes").resolve(stale.replace(".java", ".class")));
        }
        compile(List.of("shop.One"), List.of(sources.get(1)));

        assertEquals(first, generated());
        assertEquals(6, first.size());
    }

    private void compile(List<String> classNames, List<Path> changed) throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("generated"));
        String classPath = folder.resolve("classes") + File.pathSeparator + UserModule.CLASS_PATH;
        List<String> options = List.of(
                "-cp",
                classPath,
                "-d",
                folder + "/classes",
                "-s",
                folder + "/generated",
                "-Atopaz.specs=" + folder.resolve("specs"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    messages, files, null, options, classNames, files.getJavaFileObjectsFromPaths(changed));
            processor = new WatchedProcessor();
            task.setProcessors(List.of(processor));
            assertTrue(task.call(), messages.toString());
        }
    }

    private Map<String, String> generated() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path root = folder.resolve("generated");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TopazProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
