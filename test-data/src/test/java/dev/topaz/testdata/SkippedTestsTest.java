package dev.topaz.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The line at the end of a module and of a run. */
class SkippedTestsTest {
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final String required = System.getProperty("tests.required", "");
    private final String skips = System.getProperty("tests.skips", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void redirect() {
        System.setProperty("tests.required", "");
        System.setProperty("tests.skips", folder.resolve("target/list.txt").toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setProperty("tests.required", required);
        System.setProperty("tests.skips", skips);
    }

    @Test
    void aModulePrintsOneLineOfWhatItSkipped() {
        run(Skipping.class);

        assertEquals(
                "SKIPPED tests or classes: 2 need redis (to have it: apt-get install redis-server),"
                        + " 1 need curl (to have it: apt-get install curl)",
                printed());
    }

    @Test
    void aModuleThatSkipsNothingPrintsNothing() {
        run(Passing.class);

        assertEquals("", printed());
        assertFalse(Files.exists(folder.resolve("target")));
    }

    @Test
    void aRunPrintsTheSumOfItsModules() throws Exception {
        run(Skipping.class);
        run(Skipping.class);
        printed.reset();

        SkippedTests.main(new String[] {folder.resolve("target/list.txt").toString()});

        assertEquals(
                "SKIPPED tests or classes: 4 need redis (to have it: apt-get install redis-server),"
                        + " 2 need curl (to have it: apt-get install curl)",
                printed());
    }

    @Test
    void aRunThatSkipsNothingPrintsNothing() throws Exception {
        SkippedTests.main(new String[] {folder.resolve("target/list.txt").toString()});

        assertEquals("", printed());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private static void run(Class<?> tests) {
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new SkippedTests())
                .build());
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build());
    }

    static class Skipping {
        @Test
        void one() {
            throw Requirement.REDIS.missing("there is no redis-server");
        }

        @Test
        void other() {
            throw Requirement.REDIS.missing("there is no redis-server");
        }

        @Test
        void third() {
            throw Requirement.CURL.missing("there is no curl");
        }

        @Test
        void passes() {}
    }

    static class Passing {
        @Test
        void passes() {}
    }
}
