package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every block of Java on the page about testing stands, line by line, in a test that runs. */
class TestingPageTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    /** Compiled with the page by the tests of the documentation. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

    private static final Path TESTS = Path.of("src/test/java/dev/topaz/samples");

    @Test
    void showsNothingThatIsNotRun() throws IOException {
        String run = squeezed(Files.readString(TESTS.resolve("TestingGuideTest.java"))
                + Files.readString(TESTS.resolve("SpringTestingTest.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/testing.md")))
                .results()
                .map(block -> block.group(1))
                // A whole file: the first test of a new project, which the tests of the plug-in write and run.
                .filter(block -> !block.startsWith("package "))
                .toList();

        assertTrue(blocks.size() >= 8, "the page has " + blocks.size() + " blocks");
        for (String block : blocks) {
            for (String piece : IMPORT.matcher(block).replaceAll("").split("\n\n")) {
                assertTrue(run.contains(squeezed(piece)), "no test runs this:\n" + piece);
            }
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
