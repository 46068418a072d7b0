package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No block stands on a page that nobody looks at. */
class BlocksTest {
    /** One check for each language; a block in any other fails. */
    private static final Map<String, Consumer<Block>> CHECKS = Map.of(
            "java",
            block -> {}, // JavaBlocksTest
            Block.FRAME,
            block -> {},
            "xml",
            block -> assertEquals("", XmlBlock.problem(block)),
            "",
            block -> assertEquals(List.of(), Commands.problems(block)),
            "text",
            BlocksTest::output);

    /**
     * Gradle is no part of this build: the page says that its snippets are not executed here. Settings of Spring Boot are those that an
     * application starts with in {@code SpringPageTest} of the starter.
     */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            "docs/builds.md", Set.of("kotlin", "groovy"),
            "docs/spring-boot.md", Set.of("properties"));

    @TestFactory
    Stream<DynamicTest> areWhatTheyClaimToBe() {
        return Repository.pagesWithCommands().stream()
                .flatMap(page -> page.blocks().stream())
                .map(block -> DynamicTest.dynamicTest(block.at() + " " + block.language(), () -> check(block)));
    }

    private static void check(Block block) {
        String page = Languages.inEnglish(block.page());
        if (!EXCEPTIONS.getOrDefault(page, Set.of()).contains(block.language()) && !CheckedElsewhere.isSo(block)) {
            CHECKS.getOrDefault(block.language(), other -> fail("nobody checks blocks of '" + other.language() + "'"))
                    .accept(block);
        }
    }

    /** What a program prints is shown, not typed: no command hides in it. */
    private static void output(Block block) {
        assertTrue(block.text().lines().noneMatch(line -> line.matches("(mvn|java|topaz-specs) .*")), block.text());
    }

    /** Commands in the middle of a sentence, too; those with something left out are no commands to be typed. */
    @Test
    void nameNothingInASentenceThatIsNotThere() {
        List<String> problems = Repository.pagesWithCommands().stream()
                .flatMap(page -> page.spans()
                        .filter(span -> span.matches("(mvn|java -jar|topaz-specs) [^…<]*"))
                        .map(span -> new Block(page.path(), 0, "", span)))
                .flatMap(command -> Commands.problems(command).stream()
                        .map(problem -> command.page() + ": " + command.text() + ": " + problem))
                .toList();

        assertEquals(List.of(), problems);
    }

    @Test
    void areLeftToTestsThatReadThePage() {
        CheckedElsewhere.TESTS.forEach((page, test) -> {
            String name = page.substring(page.lastIndexOf('/') + 1);
            assertTrue(Repository.read(test).contains(name), test + " does not read " + page);
        });
    }
}
