package dev.topaz.generate.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of specs and a folder of sources, and the runs of the command over both. */
abstract class GenerateSourcesFixture {
    static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("--api", "--api taobao.demo.get"),
            new DeclarationSyntax.Choice("--topic", "--topic taobao_demo"),
            "--specs <path>");

    static final FileTime LONG_AGO = FileTime.fromMillis(0);

    final Recorder console = new Recorder();
    final GenerateSources sources = new GenerateSources(console);

    @TempDir
    Path root;

    @BeforeEach
    void twoSpecs() throws IOException {
        spec("demo.one.get", "tid");
        spec("demo.two.get", "tid");
    }

    void spec(String api, String parameter) throws IOException {
        Path file = Files.createDirectories(root.resolve("specs")).resolve(api + ".xml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <api xmlns="https://topaz.dev/spec/1" name="%s" title="一个接口" session="none">
                  <request>
                    <param name="%s" type="Number"/>
                  </request>
                </api>
                """.formatted(api, parameter));
    }

    Path folder() {
        return root.resolve("out/com/shop/top");
    }

    Path source(String name) {
        return folder().resolve(name + ".java");
    }

    GenerateOrder order(String client, String... apis) {
        return new GenerateOrder(
                "com.shop.top",
                List.of(Declaration.ofApis(client, List.of(apis), List.of())),
                SourceLevel.JAVA_8,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);
    }

    GenerateOrder order(Declaration... declarations) {
        return new GenerateOrder(
                "com.shop.top",
                List.of(declarations),
                SourceLevel.JAVA_8,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);
    }

    void topic(String topic) throws IOException {
        Path file = Files.createDirectories(root.resolve("specs/messages")).resolve(topic + ".xml");
        Files.writeString(file, """
                <topic xmlns="https://topaz.dev/spec/1" name="%s" title="一个主题">
                  <fields>
                    <param name="tid" type="Number"/>
                  </fields>
                </topic>
                """.formatted(topic));
    }

    void generate(String... apis) {
        assertEquals(Outcome.OK, sources.write(order("Qianniu", apis)), console::toString);
    }

    List<String> check(String... apis) {
        console.results.clear();
        Outcome outcome = sources.check(order("Qianniu", apis));
        assertEquals(console.results.isEmpty() ? Outcome.OK : Outcome.DIFFERENT, outcome, console::toString);
        return console.results;
    }

    Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder().relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    void age() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    List<String> writtenSince() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                    written.add(file.getFileName().toString());
                }
            }
        }
        return written;
    }

    /** Keeps what it is told. */
    static final class Recorder implements Console {
        final List<String> results = new ArrayList<>();
        final List<String> infos = new ArrayList<>();
        final List<String> errors = new ArrayList<>();

        @Override
        public void result(String text) {
            results.add(text);
        }

        @Override
        public void info(String line) {
            infos.add(line);
        }

        @Override
        public void error(Problem problem) {
            errors.add(problem.toString());
        }

        @Override
        public void progress(int done, int total, String what) {
            throw new AssertionError(what);
        }

        @Override
        public String toString() {
            return results + " " + infos + " " + errors;
        }
    }
}
