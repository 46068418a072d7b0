package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the program tells, how it ends, and what it leaves alone. */
class TopazMigrationTest extends DemoProjectFixture {
    private static final String SHOP = "src/main/java/com/example/Shop.java";

    private String root() {
        return project.root().toString();
    }

    private String specs() {
        return project.specs().toString();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(project.root())) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void oneUse() throws IOException {
        project.write(SHOP, """
                package com.example;

                class Shop {
                    com.taobao.api.request.DemoTradeGetRequest request;
                }
                """);
    }

    @Test
    void tellsWhereEachApiIsUsedAndWhereItsSpecIs() throws Exception {
        project.withPom().write(SHOP, """
                package com.example;

                import com.taobao.api.request.BcpushIsvEventEmitRequest;
                import com.taobao.api.request.DemoTradeGetRequest;
                import com.taobao.api.request.TmallItemAddRequest;

                class Shop {
                    BcpushIsvEventEmitRequest emit;
                    DemoTradeGetRequest get = new DemoTradeGetRequest();
                }
                """);
        Run run = Run.of("--details", "--specs", specs(), root());

        assertEquals("""
                1 Java source uses the official SDK, and 3 APIs of the platform.
                After the patch it compiles as it is.

                To type:

                  1. 1 API has no spec. Name the jar of the official SDK that the project uses, and write the specs from its \
                classes:
                       topaz-migration --sdk taobao-sdk-java-auto.jar --derive --apply ROOT

                  2. Or, with network, from the documents, and run this again:
                       mvn dev.topaz:topaz-maven-plugin:0.1.0-SNAPSHOT:import -Dtopaz.documents=tmall.item.add

                Can stay as it is:

                  pom.xml:9: the official SDK: it can go when no source needs it any more
                  src/main/java/com/example/Shop.java:5: com.taobao.api.request.TmallItemAddRequest stays on the official \
                SDK: import its spec, or run again with --derive and the jar

                  taobao.bcpush.isv.event.emit  spec comes with Topaz
                    src/main/java/com/example/Shop.java:8

                  taobao.demo.trade.get  spec in --specs
                    src/main/java/com/example/Shop.java:9

                  tmall.item.add  NO SPEC (name by the rule of class TmallItemAddRequest)
                    src/main/java/com/example/Shop.java:5
                """.replace("ROOT", root()), run.out());
        assertEquals(
                "nothing was written: --output <file> writes the patch of 4 files, --apply changes them\n", run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    void changesNothingWithoutBeingTold() throws Exception {
        oneUse();
        Map<String, String> before = files();
        Run.of("--specs", specs(), root());
        Run.of("--specs", specs(), "--output", folder.resolve("topaz.patch").toString(), root());

        assertEquals(before, files());
    }

    @Test
    void endsWithZeroWhereNothingIsLeftToDo() throws Exception {
        oneUse();
        project.write("pom.xml", "<project>\n  <modelVersion>4.0.0</modelVersion>\n</project>\n");
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertEquals(0, run.exitCode(), run.out());
        assertEquals("changed 4 files\n", run.err());
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void changesEveryFileOrNone() throws Exception {
        oneUse();
        Files.createDirectories(
                project.root().resolve("src/main/resources/META-INF/topaz/taobao.demo.trade.get.xml/x"));
        Map<String, String> before = files();
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("[NOT_WRITTEN]"), run.err());
        assertEquals(before, files());
    }

    @Test
    void derivesWhatNoDocumentDescribes() throws Exception {
        project.makeJar(Demo.models());
        oneUse();
        Run run = Run.of("--details", "--sdk", project.jar().toString(), "--derive", "--apply", root());

        assertTrue(run.out().contains("taobao.demo.trade.get  spec derived from classes"), run.out());
        assertEquals(
                """
                    <param name="memo" type="String" maxLength="4"/>
                    <param name="tid" type="Number" required="true" minValue="1"/>
                """,
                project.read("src/main/resources/META-INF/topaz/taobao.demo.trade.get.xml")
                        .lines()
                        .filter(line -> line.matches(".*\"(tid|memo)\".*"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void saysHowSpecsAreFoundInAFolderOfSources() throws Exception {
        project.write(
                "com/example/Shop.java",
                "package com.example; class Shop { com.taobao.api.request.DemoTradeGetRequest r; }");
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertTrue(run.out().contains("""
                               topaz-specs generate --package com.example.top --name Top \\
                                   --api taobao.demo.trade.get \\
                                   --specs topaz-specs \\
                                   --out .
                        """.indent(0)), run.out());
        assertTrue(files().keySet()
                .contains(project.root()
                        .resolve("topaz-specs/taobao.demo.trade.get.xml")
                        .toString()));
        assertTrue(project.read("com/example/top/Top.java").contains("taobao.demo.trade.get"));
    }

    @Test
    void listsTheApisOfAJar() throws Exception {
        project.makeJar(Demo.models());
        Run run = Run.of("--sdk", project.jar().toString(), "--specs", specs());

        assertEquals("""
                2 APIs of the platform.

                  taobao.demo.trade.get  spec in --specs

                  taobao.demo.trade.list  spec in --specs
                """, run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    void findsNothingASecondTime() throws Exception {
        oneUse();
        Run.of("--specs", specs(), "--apply", root());
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertEquals(3, run.exitCode());
        assertTrue(
                run.err()
                        .contains(
                                "none of 2 Java sources uses the official SDK: com.taobao.api or com.taobao.top [NOTHING_TO_MOVE]"),
                run.err());
    }

    @Test
    void namesWhatAPersonMustDecide() throws Exception {
        project.write(
                        "src/main/resources/beans.xml",
                        "<beans>\n  <bean class=\"com.taobao.api.DefaultTaobaoClient\"/>\n</beans>\n")
                .write(SHOP, """
                package com.example;

                import com.taobao.api.*;
                import com.taobao.api.internal.spi.SpiUtils;
                import com.taobao.api.internal.util.StringUtils;
                import com.taobao.api.request.DemoTradeGetRequest;
                import com.taobao.api.response.DemoTradeGetResponse;

                class Shop {
                    void run(DefaultTaobaoClient client, DemoTradeGetResponse answer) throws Exception {
                        client.setConnectTimeout(3);
                        DemoTradeGetRequest request = new DemoTradeGetRequest();
                        request.setTid(1L);
                        request.setTimestamp(1L);
                        request.setTopHttpMethod("GET");
                        request.setColour("red");
                        answer.getTrade();
                        answer.getFlag();
                        answer.setTrade(null);
                        new DemoTradeGetResponse();
                        StringUtils.isEmpty("");
                        Class.forName("com.taobao.api.request.DemoTradeGetRequest");
                        System.out.println("taobao.demo.trade.list");
                        throw new ApiException("alone");
                    }
                }
                """);
        String out = Run.of("--details", "--specs", specs(), root()).out();
        String decisions = out.substring(out.indexOf("To decide"), out.indexOf("\nTo type"));

        assertEquals("""
                To decide, 5 lines that do not compile:

                  SHOP:11: setConnectTimeout of DefaultTaobaoClient is gone: new ClientOptions().connectTimeout(Duration.ofMillis(3))
                  SHOP:16: the spec of DemoTradeGetRequest has no field for setColour; the document may have changed since \
                the jar was made
                  SHOP:18: getFlag of TaobaoResponse is gone: isSuccess(), getErrorCode(), getMsg(), getSubCode(), getSubMsg()
                  SHOP:19: objects of DemoTradeGetResponse cannot be changed: there is no setTrade: keep the value in a \
                variable or class of your own
                  SHOP:20: objects of DemoTradeGetResponse come from the platform alone: DemoTradeGetResponse.fromJson(text)

                To look at, 2 lines that behave differently:

                  SHOP:22: names com.taobao.api.request.DemoTradeGetRequest, which the code around it uses no more: \
                "com.example.top.DemoTradeGetRequest"
                  src/main/resources/beans.xml:2: names a class of the official SDK; only Java sources are changed: dev.topaz.runtime.DefaultTaobaoClient
                """.replace("SHOP", SHOP), decisions);
        assertTrue(
                out.contains("  " + SHOP + ":4: com.taobao.api.internal.spi.SpiUtils stays on the official SDK: "
                        + "dev.topaz.runtime.callback.CallbackVerifier"),
                out);
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
        Run run = Run.of("--help");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("3   something failed, and nothing was written"), run.out());
        assertFalse(run.out().contains("null"), run.out());
    }

    @Test
    void helpBreaksNoExampleThatSomebodyCopies() {
        List<String> lines = Run.of("--help").out().lines().toList();

        for (String example :
                TopazMigration.program().getCommandSpec().usageMessage().footer()) {
            assertTrue(lines.contains(example), example);
        }
    }

    @Test
    void showsWhatItCompiles() throws Exception {
        oneUse();
        project.write("src/main/java/com/example/Mall.java", "package com.example; class Mall { class Inner {} }");
        Activities activities = new Activities();

        CommandLine line = TopazMigration.program();
        line.parseArgs("--specs", specs(), root());
        TopazMigration program = line.getCommand();
        program.run(activities);

        List<String> once =
                List.of("0/2 compiling", "0/2 compiling Shop.java", "1/2 compiling Mall.java", "2/2 compiling");
        assertEquals(Stream.concat(once.stream(), once.stream()).toList(), activities.shown);
    }

    /** Keeps what a person sees at work. */
    private static final class Activities implements Console {
        private final List<String> shown = new ArrayList<>();

        @Override
        public void result(String text) {
            // The report is not what this is about.
        }

        @Override
        public void info(String line) {
            // Nor are notes.
        }

        @Override
        public void error(Problem problem) {
            throw new AssertionError(problem);
        }

        @Override
        public void progress(int done, int total, String what) {
            assertFalse(what.startsWith("compiling"), "this would be written into logs");
        }

        @Override
        public void activity(int done, int total, String what) {
            shown.add(done + "/" + total + " " + what);
        }
    }
}
