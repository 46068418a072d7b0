package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run after edits tells what is done and what is left. */
class SecondRunTest extends DemoProjectFixture {
    private static final String SHOP = "src/main/java/com/example/Shop.java";
    private static final String FIRST = "client.setConnectTimeout(3000);";
    private static final String SECOND = "client.setProxy(null);";

    @BeforeEach
    void writeSources() throws IOException {
        project.write("pom.xml", "<project>\n  <modelVersion>4.0.0</modelVersion>\n</project>\n")
                .write(SHOP, """
                        package com.example;

                        import com.taobao.api.DefaultTaobaoClient;
                        import com.taobao.api.request.DemoTradeGetRequest;

                        class Shop {
                            DemoTradeGetRequest request;

                            void set(DefaultTaobaoClient client) {
                                %s
                                %s
                            }
                        }
                        """.formatted(FIRST, SECOND));
    }

    private Run run(String... more) {
        String[] arguments = new String[more.length + 3];
        System.arraycopy(more, 0, arguments, 0, more.length);
        arguments[more.length] = "--specs";
        arguments[more.length + 1] = project.specs().toString();
        arguments[more.length + 2] = project.root().toString();
        return Run.of(arguments);
    }

    private void edit(String from, String to) throws IOException {
        String before = project.read(SHOP);
        assertTrue(before.contains(from), before);
        project.write(SHOP, before.replace(from, to));
    }

    @Test
    void whatIsLeftIsToldWithTheLineThatItIsOnNow() throws IOException {
        assertEquals(1, run("--apply").exitCode());
        edit(FIRST, "// now an option\n        // of the client");
        Run second = run();

        assertEquals(1, second.exitCode(), second.err());
        assertTrue(second.out().contains("Since the last run 1 decision was made."), second.out());
        assertTrue(
                second.out().contains("To decide, 1 line that does not compile:\n\n  " + SHOP + ":12: "), second.out());
        assertFalse(second.out().contains(SHOP + ":10"), second.out());
    }

    @Test
    void theDetailsNameWhatIsDone() throws IOException {
        run("--apply");
        edit(FIRST, "");

        assertTrue(run("--details").out().contains("Made since the last run:\n\n  " + SHOP + ":10: "));
    }

    @Test
    void nothingIsLeftWhenEveryLineHasChanged() throws IOException {
        run("--apply");
        edit(FIRST, "");
        edit(SECOND, "");
        Run second = run();

        assertEquals(0, second.exitCode(), second.out());
        assertTrue(second.out().contains("Nothing is left to do. topaz-migration.json can be deleted."), second.out());
    }

    @Test
    void anotherRunRemembersWhatTheSecondFound() throws IOException {
        run("--apply");
        edit(FIRST, "");
        run("--apply");
        Run third = run();

        assertFalse(third.out().contains("Since the last run"), third.out());
        assertTrue(third.out().contains(SHOP + ":11: "), third.out());
    }

    @Test
    void aFileThatIsGoneHasNothingToDecide() throws IOException {
        run("--apply");
        Files.delete(project.root().resolve(SHOP));

        assertEquals(0, run().exitCode());
    }

    @Test
    void aMemoryThatIsNoneIsOneMessage() throws IOException {
        project.write(PreviousRun.FILE, "{ \"decisions\": [ {");
        Run run = run();

        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("topaz-migration.json: this is not the report of an earlier run"), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    @Test
    void newUsesAreAddedToTheTypeThatIsThere() throws Exception {
        run("--apply");
        edit(FIRST, "");
        edit(SECOND, "");
        project.write("src/main/java/com/example/More.java", """
                package com.example;

                class More {
                    com.taobao.api.request.DemoTradeListRequest request;
                }
                """);
        Run second = run("--apply");

        assertEquals(0, second.exitCode(), second.out() + second.err());
        assertTrue(project.read("src/main/java/com/example/top/Top.java").contains("""
                @TopApis({
                    "taobao.demo.trade.get",
                    "taobao.demo.trade.list"
                })
                """));
        assertEquals(List.of(), project.compileMigrated());
    }
}
