package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler of Eclipse, with its batch program: the same processor, the same files, and no warning about them. */
class EclipseCompilerTest {
    private static final Path CASES = Path.of("src/test/resources/golden").toAbsolutePath();
    private static final String SPEC = "META-INF/topaz/demo.where.get.xml";

    @TempDir
    Path folder;

    private String classPath = UserModule.CLASS_PATH;
    private Path classes;
    private Path generated;

    @BeforeEach
    void makeFolders() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        generated = Files.createDirectories(folder.resolve("generated"));
    }

    static List<String> casesWithoutProblems() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(each -> Files.notExists(each.resolve("expected/problems.txt")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithoutProblems")
    void generatesWhatJavacGeneratesAndWarnsOfNothing(String name) throws IOException {
        Path golden = CASES.resolve(name);
        List<String> options = new ArrayList<>(List.of("-failOnWarning"));
        if (Files.isDirectory(golden.resolve("specs"))) {
            options.add("-Atopaz.specs=" + golden.resolve("specs"));
        }
        String messages = compile(options, golden.resolve("shop"));

        assertEquals("", messages);
        assertEquals(
                contents(golden.resolve("expected")),
                contents(generated).stream().map(GeneratedText::readable).toList());
    }

    @Test
    void findsASpecOfTheModuleByName() throws IOException {
        write(classes.resolve(SPEC), spec());

        assertEquals("", compile(List.of(), apis("demo.where.get")));
        assertTrue(Files.exists(classes.resolve("shop/DemoWhereGetRequest.class")));
    }

    @Test
    void saysWhichSpecIsThereAndCannotBeRead() throws IOException {
        Files.createDirectories(classes.resolve(SPEC));

        String messages = compile(List.of(), apis("demo.where.get"));
        assertTrue(messages.contains("cannot read the spec " + classes.resolve(SPEC)), messages);
        assertFalse(messages.contains("there is no spec"), messages);
    }

    @Test
    void findsASpecInAFolderOfTheClassPath() throws IOException {
        write(folder.resolve("dependency").resolve(SPEC), spec());

        classPath += File.pathSeparator + folder.resolve("dependency");
        assertEquals("", compile(List.of(), apis("demo.where.get")));
    }

    @Test
    void saysThatItCannotListTheModulesSpecsAndWhatHelps() throws IOException {
        write(classes.resolve(SPEC), spec());
        Path apis = apis("demo.*");
        String messages = compile(List.of(), apis);

        assertTrue(messages.contains("in the module's resources (looked up by name only), "), messages);
        assertTrue(messages.contains("what -Atopaz.specs=<path> names is always listed"), messages);
        assertEquals("", compile(List.of("-Atopaz.specs=" + classes.resolve("META-INF/topaz")), apis));
    }

    @Test
    void tellsAProblemAtTheAnnotation() throws IOException {
        String messages = compile(List.of(), apis("demo.nowhere.get"));

        assertTrue(messages.contains("1. ERROR in " + folder.resolve("src/shop/Apis.java") + " (at line 2)"), messages);
        assertTrue(messages.contains("there is no spec of 'demo.nowhere.get'"), messages);
        assertFalse(messages.contains("\tat "), messages);
    }

    private Path apis(String wanted) throws IOException {
        Path source = folder.resolve("src/shop/Apis.java");
        write(source, "package shop;\n@dev.topaz.runtime.TopApis(\"" + wanted + "\")\ninterface Apis {}\n");
        return source;
    }

    private static String spec() {
        return "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.where.get\" title=\"\"/>";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What the compiler says: nothing, if all is well. */
    private String compile(List<String> options, Path sources) {
        List<String> all = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        // Eclipse's batch compiler overlooks a processor path that stands before the class path.
        all.addAll(List.of("-cp", classPath, "-processorpath", System.getProperty("java.class.path")));
        all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        all.addAll(options);
        all.add(sources.toString());
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        BatchCompiler.compile(all.toArray(String[]::new), out, out, null);
        return messages.toString();
    }

    private static List<String> contents(Path root) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(root.relativize(file) + "\n" + Files.readString(file));
            }
        }
        return contents;
    }
}
