package dev.topaz.generate.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder of generated sources, from the first run to the day a spec changes. */
class GenerateSourcesTest {
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("--api", "--api taobao.demo.get"),
            new DeclarationSyntax.Choice("--topic", "--topic taobao_demo"),
            "--specs <path>");
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private final Recorder console = new Recorder();
    private final GenerateSources sources = new GenerateSources(console);

    @TempDir
    private Path root;

    @BeforeEach
    void twoSpecs() throws IOException {
        spec("demo.one.get", "tid");
        spec("demo.two.get", "tid");
    }

    private void spec(String api, String parameter) throws IOException {
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

    private Path folder() {
        return root.resolve("out/com/shop/top");
    }

    private Path source(String name) {
        return folder().resolve(name + ".java");
    }

    private GenerateOrder order(String client, String... apis) {
        return new GenerateOrder(
                "com.shop.top",
                List.of(Declaration.ofApis(client, List.of(apis), List.of())),
                SourceLevel.JAVA_8,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);
    }

    private GenerateOrder order(Declaration... declarations) {
        return new GenerateOrder(
                "com.shop.top",
                List.of(declarations),
                SourceLevel.JAVA_8,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);
    }

    private void topic(String topic) throws IOException {
        Path file = Files.createDirectories(root.resolve("specs/messages")).resolve(topic + ".xml");
        Files.writeString(file, """
                <topic xmlns="https://topaz.dev/spec/1" name="%s" title="一个主题">
                  <fields>
                    <param name="tid" type="Number"/>
                  </fields>
                </topic>
                """.formatted(topic));
    }

    private void generate(String... apis) {
        assertEquals(Outcome.OK, sources.write(order("Qianniu", apis)), console::toString);
    }

    private List<String> check(String... apis) {
        console.results.clear();
        Outcome outcome = sources.check(order("Qianniu", apis));
        assertEquals(console.results.isEmpty() ? Outcome.OK : Outcome.DIFFERENT, outcome, console::toString);
        return console.results;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder().relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private void age() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private List<String> writtenSince() throws IOException {
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

    @Test
    void writesTheContentsOfTopicsWithTheirHandler() throws IOException {
        topic("demo_trade_Paid");
        topic("demo_trade_Closed");

        Declaration handler = Declaration.ofTopics("Qianniu", List.of("demo_trade_*"), List.of("*Closed"));
        assertEquals(Outcome.OK, sources.write(order(handler)), console::toString);

        assertEquals(
                List.of("DemoTradePaidMessage.java", "QianniuMessageHandler.java", "topaz-generated.txt"),
                List.copyOf(files().keySet()));
        assertTrue(Files.readString(source("QianniuMessageHandler")).contains("abstract void"), "a method of its own");
        assertEquals(Outcome.OK, sources.check(order(handler)), console::toString);
    }

    @Test
    void aClientAndAHandlerOfOneNameArePartsOfOneRun() throws IOException {
        topic("demo_trade_Paid");
        Declaration client = Declaration.ofApis("Qianniu", List.of("demo.one.get"), List.of());
        Declaration handler = Declaration.ofTopics("Qianniu", List.of("demo_trade_Paid"), List.of());

        assertEquals(Outcome.OK, sources.write(order(client, handler)), console::toString);
        assertTrue(files().keySet().containsAll(List.of("QianniuClient.java", "QianniuMessageHandler.java")));

        assertEquals(Outcome.OK, sources.write(order(client)), console::toString);
        assertFalse(files().containsKey("QianniuMessageHandler.java"), "it is not generated any more");
    }

    @Test
    void aChangedSpecOfATopicIsTold() throws IOException {
        topic("demo_trade_Paid");
        GenerateOrder order = order(Declaration.ofTopics("Qianniu", List.of("demo_trade_Paid"), List.of()));
        sources.write(order);
        Path spec = root.resolve("specs/messages/demo_trade_Paid.xml");
        Files.writeString(spec, Files.readString(spec).replace("name=\"tid\"", "name=\"oid\""));

        assertEquals(Outcome.DIFFERENT, sources.check(order));

        assertTrue(
                console.results.contains("the spec of demo_trade_Paid has changed since the sources were generated"),
                console::toString);
    }

    @Test
    void aTopicThatIsNowhereIsAnErrorWithTheNearest() throws IOException {
        topic("demo_trade_Paid");

        assertEquals(
                Outcome.FAILED,
                sources.write(order(Declaration.ofTopics("Qianniu", List.of("demo_trade_Payed"), List.of()))));

        assertTrue(console.toString().contains("there is no spec of the topic 'demo_trade_Payed'"), console::toString);
        assertTrue(console.toString().contains("did you mean 'demo_trade_Paid'?"), console::toString);
    }

    @Test
    void writesTheClientWithItsRequestsAndResponses() throws IOException {
        generate("demo.*");

        assertEquals(
                List.of(
                        "DemoOneGetRequest.java",
                        "DemoOneGetResponse.java",
                        "DemoTwoGetRequest.java",
                        "DemoTwoGetResponse.java",
                        "QianniuClient.java",
                        "topaz-generated.txt"),
                List.copyOf(files().keySet()));
        assertTrue(Files.readString(source("QianniuClient")).contains("package com.shop.top;"));
        assertTrue(console.infos.get(0).startsWith("5 written, 0 deleted, 0 unchanged in "), console::toString);
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        generate("demo.*");
        age();

        generate("demo.*");

        assertEquals(List.of(), writtenSince());
        assertEquals(List.of(), check("demo.*"));
    }

    @Test
    void aChangedSpecWritesWhatItChangesAndNothingElse() throws IOException {
        generate("demo.*");
        age();
        spec("demo.one.get", "oid");

        assertEquals(
                List.of(
                        "DemoOneGetRequest.java is stale",
                        "the spec of demo.one.get has changed since the sources were generated"),
                check("demo.*"));
        assertEquals(List.of(), writtenSince());
        generate("demo.*");

        assertEquals(List.of("DemoOneGetRequest.java", "topaz-generated.txt"), writtenSince());
        assertEquals(List.of(), check("demo.*"));
    }

    @Test
    void deletesWhatIsNotGeneratedAnyMoreAndNoSourceOfTheUsers() throws IOException {
        generate("demo.*");
        Files.writeString(source("Shop"), "package com.shop.top;\nclass Shop {}\n");
        Files.writeString(source("DemoTwoGetRequest"), "package com.shop.top;\nclass DemoTwoGetRequest {}\n");

        generate("demo.one.get");

        assertEquals(
                List.of(
                        "DemoOneGetRequest.java",
                        "DemoOneGetResponse.java",
                        "DemoTwoGetRequest.java",
                        "QianniuClient.java",
                        "Shop.java",
                        "topaz-generated.txt"),
                List.copyOf(files().keySet()));
        assertEquals(List.of(), check("demo.one.get"));
    }

    @Test
    void tellsWhatIsMissingEditedLeftOverAndNew() throws IOException {
        spec("demo.three.get", "tid");
        generate("demo.one.get", "demo.two.get");
        Files.delete(source("DemoOneGetRequest"));
        Files.writeString(source("DemoOneGetResponse"), Files.readString(source("DemoOneGetResponse")) + "// mine\n");

        assertEquals(
                List.of(
                        "DemoOneGetRequest.java is missing",
                        "DemoOneGetResponse.java was edited after it was generated",
                        "DemoThreeGetRequest.java is missing",
                        "DemoThreeGetResponse.java is missing",
                        "DemoTwoGetRequest.java is not generated any more",
                        "DemoTwoGetResponse.java is not generated any more",
                        "QianniuClient.java is stale",
                        "the spec of demo.three.get is new since the sources were generated",
                        "the spec of demo.two.get is not asked for any more"),
                check("demo.one.get", "demo.three.get"));
    }

    @Test
    void tellsThatAnotherSourceLevelGeneratesOtherSources() {
        generate("demo.one.get");
        GenerateOrder newer = new GenerateOrder(
                "com.shop.top",
                List.of(Declaration.ofApis("Qianniu", List.of("demo.one.get"), List.of())),
                SourceLevel.NEWER,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);

        assertEquals(Outcome.DIFFERENT, sources.check(newer));
        assertTrue(
                console.results.contains("no spec has changed: another version of Topaz or another source level"
                        + " generates them differently"),
                console::toString);
    }

    @Test
    void lineEndsOfVersionControlAreNoDifference() throws IOException {
        generate("demo.*");
        for (String name : files().keySet()) {
            Path file = folder().resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        age();

        assertEquals(List.of(), check("demo.*"));
        generate("demo.*");

        assertEquals(List.of(), writtenSince());
    }

    @Test
    void writesNothingOverASourceOfTheUsers() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(source("DemoOneGetRequest"), "package com.shop.top;\nclass DemoOneGetRequest {}\n");
        Map<String, String> before = files();

        assertEquals(Outcome.FAILED, sources.write(order("Qianniu", "demo.*")));

        assertEquals(before, files());
        assertTrue(
                console.errors.get(0).contains("DemoOneGetRequest.java was not generated by Topaz [FOREIGN_SOURCE]"),
                console::toString);
    }

    @Test
    void writesNothingIfOneSpecIsWrong() throws IOException {
        generate("demo.one.get");
        Map<String, String> before = files();
        Files.writeString(root.resolve("specs/demo.two.get.xml"), "<api");

        assertEquals(Outcome.FAILED, sources.write(order("Qianniu", "demo.*")));

        assertEquals(before, files());
        assertFalse(console.errors.isEmpty());
    }

    @Test
    void aPackageIsForOneClient() throws IOException {
        generate("demo.one.get");
        Map<String, String> before = files();

        assertEquals(Outcome.FAILED, sources.write(order("Other", "demo.one.get")));

        assertEquals(before, files());
        assertTrue(
                console.errors.get(0).contains("holds the sources of Qianniu, not of Other [OTHER_CLIENT]"),
                console::toString);
    }

    /** What a run leaves that was killed between the files: the note of all of them, some of them, and drafts. */
    @Test
    void theNextRunPutsRightWhatAnInterruptedOneLeft() throws IOException {
        generate("demo.one.get");
        Map<String, String> one = files();
        generate("demo.*");
        Map<String, String> all = files();
        Files.delete(source("DemoTwoGetResponse"));
        Files.writeString(source("QianniuClient"), one.get("QianniuClient.java"));
        Files.writeString(folder().resolve(".DemoTwoGetResponse.java.999999999999.tmp"), "package com.sh");

        generate("demo.*");
        assertEquals(all, files());

        Files.delete(source("DemoTwoGetResponse"));
        Files.writeString(source("QianniuClient"), one.get("QianniuClient.java"));
        generate("demo.one.get");
        assertEquals(one, files());
    }

    @ParameterizedTest
    @CsvSource({
        "com.1, Qianniu, '''com.1'' is not the name of a Java package [BAD_JAVA_NAME]'",
        "com.class, Qianniu, '''com.class'' is not the name of a Java package [BAD_JAVA_NAME]'",
        "com.shop, Qian-niu, '''Qian-niu'' is not the simple name of a Java type [BAD_JAVA_NAME]'",
        "com.shop, a.Qianniu, '''a.Qianniu'' is not the simple name of a Java type [BAD_JAVA_NAME]'"
    })
    void refusesNamesThatAreNoJavaNames(String packageName, String client, String message) {
        GenerateOrder order = new GenerateOrder(
                packageName,
                List.of(Declaration.ofApis(client, List.of("demo.one.get"), List.of())),
                SourceLevel.JAVA_8,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);

        assertEquals(Outcome.FAILED, sources.write(order));

        assertTrue(console.errors.get(0).startsWith(message), console::toString);
        assertFalse(Files.exists(root.resolve("out")));
    }

    @Test
    void saysWhichPlaceOfSpecsIsNotThere() {
        GenerateOrder order = new GenerateOrder(
                "com.shop.top",
                List.of(Declaration.ofApis("Qianniu", List.of("demo.one.get"), List.of())),
                SourceLevel.JAVA_8,
                List.of(root.resolve("nowhere")),
                root.resolve("out"),
                SYNTAX);

        assertEquals(Outcome.FAILED, sources.write(order));

        assertTrue(console.errors.get(0).contains(root.resolve("nowhere").toString()), console::toString);
        assertTrue(console.errors.get(0).contains("[NOT_READ]"), console::toString);
    }

    /** Keeps what it is told. */
    private static final class Recorder implements Console {
        private final List<String> results = new ArrayList<>();
        private final List<String> infos = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();

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
