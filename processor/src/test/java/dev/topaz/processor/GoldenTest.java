package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.topaz.testdata.ReflectiveCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: annotated sources and {@code specs/} in, {@code expected/} out, both complete.
 *
 * <p>{@code -Dgolden.update=true} rewrites the expected files; the difference is then read by a person.
 */
@Execution(ExecutionMode.CONCURRENT)
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden").toAbsolutePath();
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String PROBLEMS = "problems.txt";

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void generatesExactlyTheExpectedFilesAndProblems(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Map<String, String> actual = outputs(compile(folder), folder);
        if (UPDATE) {
            rewrite(folder.resolve("expected"), actual);
        }
        assertEquals(contents(folder.resolve("expected")), actual);
    }

    /** What was generated is compiled as a user's module is, for each older release that the runtime itself allows. */
    @ParameterizedTest(name = "--release {0}")
    @MethodSource("releases")
    void whatIsGeneratedCompilesForEachOlderReleaseWithoutAWarning(int release) throws IOException {
        for (String name : cases()) {
            Path expected = CASES.resolve(name).resolve("expected");
            if (!sources(expected).isEmpty() && !contents(expected).containsKey(PROBLEMS)) {
                Compilation compilation = compile(
                        CASES.resolve(name), "--release", Integer.toString(release), "-Xlint:all,-processing,-options");
                assertEquals(List.of(), messages(compilation), name);
            }
        }
    }

    /** Those before the release of this JDK, for which each case is compiled by itself. */
    static List<Integer> releases() {
        return IntStream.of(8, 11, 17, 21, 25)
                .filter(release -> release < Runtime.version().feature())
                .boxed()
                .toList();
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void generatesTheSameBytesTwice() {
        Path folder = CASES.resolve("every-type");
        assertEquals(outputs(compile(folder), folder), outputs(compile(folder), folder));
    }

    @Test
    void generatesNoByteCodeThatLooksAnythingUpByName() {
        List<String> found = new ArrayList<>();
        List<JavaFileObject> classes = compile(CASES.resolve("every-type")).generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .toList();
        assertTrue(classes.size() > 2, classes::toString);
        for (JavaFileObject file : classes) {
            found.addAll(ReflectiveCalls.in(bytes(file)));
        }
        assertEquals(List.of(), found);
    }

    private static Compilation compile(Path folder) {
        // -processing: javac warns of annotations that no processor claims, such as @NullMarked.
        return compile(folder, "-Xlint:all,-processing");
    }

    private static Compilation compile(Path folder, String... lint) {
        Stream<String> options = Stream.concat(Stream.of(lint), Stream.of("-Werror"));
        Path specs = folder.resolve("specs");
        Stream<String> where = Files.isDirectory(specs) ? Stream.of("-Atopaz.specs=" + specs) : Stream.empty();
        return UserModule.javac()
                .withProcessors(new TopazProcessor())
                .withOptions(Stream.concat(options, where).toList().toArray())
                .compile(sources(folder));
    }

    private static List<JavaFileObject> sources(Path folder) {
        return contents(folder).entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".java") && !file.getKey().startsWith("expected/"))
                .map(file -> JavaFileObjects.forSourceString(
                        file.getKey().replace(".java", "").replace('/', '.'), file.getValue()))
                .toList();
    }

    private static Map<String, String> outputs(Compilation compilation, Path folder) {
        Map<String, String> outputs = new TreeMap<>();
        // Of a compilation that failed there are no files to look at: its problems are its output.
        boolean compiled = compilation.status() != Compilation.Status.FAILURE;
        for (JavaFileObject file : compiled ? compilation.generatedSourceFiles() : List.<JavaFileObject>of()) {
            outputs.put(file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""), GeneratedText.readable(text(file)));
        }
        String problems = compilation.diagnostics().stream()
                .map(diagnostic -> line(diagnostic, folder))
                .collect(Collectors.joining());
        if (!problems.isEmpty()) {
            outputs.put(PROBLEMS, problems);
        }
        return outputs;
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic, Path folder) {
        JavaFileObject source = diagnostic.getSource();
        String where = source == null
                ? ""
                : source.getName().replaceFirst("^/", "") + ":" + diagnostic.getLineNumber() + ":"
                        + diagnostic.getColumnNumber() + ": ";
        String message = diagnostic.getMessage(Locale.ROOT).replace(folder + "/", "");
        return where + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + message + "\n";
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder, by its path in it; nothing where there is no folder. */
    private static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static void rewrite(Path expected, Map<String, String> actual) throws IOException {
        for (String stale : contents(expected).keySet()) {
            Files.delete(expected.resolve(stale));
        }
        for (Map.Entry<String, String> file : actual.entrySet()) {
            Path target = expected.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
