package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.folder.GenerateOrder;
import dev.topaz.generate.folder.GenerateSources;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated without a compiler is what the processor generates, byte for byte. */
@Execution(ExecutionMode.CONCURRENT)
class WithoutCompilerTest {
    private static final Path CASES = Path.of("src/test/resources/golden").toAbsolutePath();
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("@TopApis", "@TopApis(\"taobao.bcpush.isv.event.emit\")"),
            new DeclarationSyntax.Choice("@TopMessages", "@TopMessages(\"taobao_trade_TradeBuyerPay\")"),
            "-Atopaz.specs=<path>");
    private static final Pattern CODE = Pattern.compile("\\[[A-Z_]+]");

    /** One of so many APIs of the catalogue. */
    private static final int STEP = 16;

    private final List<String> errors = new ArrayList<>();

    @TempDir
    private Path folder;

    /** The cases in which one annotation stands in its package alone, as a command is for one client. */
    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.contains("two-clients"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void goldenCasesHaveTheSameSourcesOrTheSameProblems(String name) throws IOException {
        Path specs = CASES.resolve(name).resolve("specs");
        List<Path> places = Files.isDirectory(specs) ? List.of(specs) : List.of();
        DeclarationReader reader = new DeclarationReader();
        String compiled = javac(List.of(reader, new TopazProcessor()), CASES.resolve(name), places);
        // Others, if there are any, are in a package of their own or have the same problem.
        DeclarationReader.Declared declared = reader.declared().get(0);

        Outcome outcome = generate(declared, places, SourceLevel.NEWER);

        if (outcome == Outcome.OK) {
            assertEquals("", compiled);
            assertEquals(contents(folder.resolve("processor")), generated(declared));
            assertFalse(generated(declared).isEmpty());
        } else {
            assertFalse(errors.isEmpty());
            assertEquals(codes(compiled), codes(String.join("\n", errors)));
            assertFalse(Files.exists(folder.resolve("generator")));
        }
    }

    @Test
    void apisOfTheCatalogueHaveTheSameSourcesForJavaEight() throws IOException {
        List<String> apis = someApis();
        Path source = Files.createDirectories(folder.resolve("src/all")).resolve("All.java");
        Files.writeString(
                source,
                "package all;\n@dev.topaz.runtime.TopApis({\"" + String.join("\", \"", apis)
                        + "\"})\ninterface All {}\n");
        String compiled = javac(List.of(new TopazProcessor()), folder.resolve("src"), List.of(), "--release", "8");
        assertTrue(compiled.startsWith("Note: Topaz: from the catalogue come"), compiled);

        DeclarationReader.Declared declared =
                new DeclarationReader.Declared("all", Declaration.ofApis("All", apis, List.of()));
        Outcome outcome = generate(declared, List.of(), SourceLevel.JAVA_8);

        assertEquals(Outcome.OK, outcome, errors::toString);
        assertEquals(contents(folder.resolve("processor")), generated(declared));
        assertTrue(generated(declared).size() > 2 * 300, generated(declared).size() + " sources");
    }

    @Test
    void topicsOfTheCatalogueHaveTheSameSources() throws IOException {
        Path sources = folder.resolve("src");
        // The annotation of a module that depends on this one.
        Files.writeString(
                Files.createDirectories(sources.resolve("dev/topaz/messages")).resolve("TopMessages.java"),
                "package dev.topaz.messages; public @interface TopMessages { String[] value(); String[] except() default {}; }");
        Files.writeString(
                Files.createDirectories(sources.resolve("all")).resolve("All.java"),
                "package all;\n@dev.topaz.messages.TopMessages(value = \"taobao_trade_*\", except = \"*Close\")\n"
                        + "interface All {}\n");
        javac(List.of(new TopazProcessor()), sources, List.of());

        Declaration handler = Declaration.ofTopics("All", List.of("taobao_trade_*"), List.of("*Close"));
        DeclarationReader.Declared declared = new DeclarationReader.Declared("all", handler);
        Outcome outcome = generate(declared, List.of(), SourceLevel.NEWER);

        assertEquals(Outcome.OK, outcome, errors::toString);
        assertEquals(contents(folder.resolve("processor")), generated(declared));
        assertTrue(generated(declared).size() > 10, generated(declared).size() + " sources");
    }

    @Test
    void theCasesAreMoreThanAFew() throws IOException {
        assertTrue(cases().size() > 20, cases()::toString);
    }

    /** The codes of all problems: the messages say where each looked, and the compiler puts lines of source between them. */
    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static List<String> someApis() {
        List<String> names = List.copyOf(new TreeSet<>(ApiCatalog.installed(WithoutCompilerTest.class.getClassLoader())
                .orElseThrow()
                .apiNames(NamePattern.ALL)));
        List<String> some = new ArrayList<>();
        for (int i = 0; i < names.size(); i += STEP) {
            some.add(names.get(i));
        }
        return some;
    }

    private Outcome generate(DeclarationReader.Declared declared, List<Path> specs, SourceLevel level) {
        return new GenerateSources(new ErrorList())
                .write(new GenerateOrder(
                        declared.packageName(),
                        List.of(declared.client()),
                        level,
                        specs,
                        folder.resolve("generator"),
                        SYNTAX));
    }

    /** Everything in the folder but the file of digests, and the source that is written. */
    private SortedMap<String, String> generated(DeclarationReader.Declared declared) throws IOException {
        SortedMap<String, String> files = contents(folder.resolve("generator"));
        files.remove(declared.packageName().replace('.', '/') + "/topaz-generated.txt");
        return files;
    }

    /** Runs processors on sources and returns what the compiler says. */
    private String javac(List<Processor> processors, Path sources, List<Path> specs, String... release)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("-proc:only"));
        options.addAll(List.of(release));
        options.addAll(List.of("-Xlint:-options", "-implicit:none", "-cp", UserModule.CLASS_PATH));
        options.addAll(List.of(
                "-s", Files.createDirectories(folder.resolve("processor")).toString()));
        specs.forEach(place -> options.add("-Atopaz.specs=" + place));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> java = walk.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("expected"))
                    .toList();
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(processors);
            task.call();
        }
        return messages.toString();
    }

    private static SortedMap<String, String> contents(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> contents = files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'), WithoutCompilerTest::bytes));
            return new TreeMap<>(contents);
        }
    }

    /** As characters that stand for bytes, one for one. */
    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps errors and lets everything else go. */
    private final class ErrorList implements Console {
        @Override
        public void result(String text) {}

        @Override
        public void info(String line) {}

        @Override
        public void error(Problem problem) {
            errors.add(problem.toString());
        }

        @Override
        public void progress(int done, int total, String what) {}
    }
}
