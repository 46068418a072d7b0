package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both READMEs say the same, and lead to pages that are there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void showsTheSameBlocksInBothLanguages() throws IOException {
        assertEquals(all(BLOCK, "README.md"), all(BLOCK, "README.zh-CN.md"));
    }

    @Test
    void hasTheSameSectionsAndPagesInBothLanguages() throws IOException {
        assertEquals(all(HEADING, "README.md"), all(HEADING, "README.zh-CN.md"));
        List<String> english = pages("README.md");
        List<String> chinese = pages("README.zh-CN.md");

        assertTrue(chinese.containsAll(english), english + "\n" + chinese);
    }

    /** Links of all pages: relative ones, for there are no others that a build could follow. */
    @Test
    void linksToNothingThatIsNotThere() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "RELEASING.md")
                                    .map(ROOT::resolve))
                    .toList();
            for (Path page : pages) {
                List<String> broken = LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains("://"))
                        .filter(link -> !Files.exists(page.resolveSibling(link)))
                        .toList();
                assertEquals(List.of(), broken, page.toString());
            }
            assertTrue(pages.size() > 40, pages.size() + " pages");
        }
    }

    private static List<String> pages(String readme) throws IOException {
        return LINK.matcher(Files.readString(ROOT.resolve(readme)))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("README"))
                .distinct()
                .toList();
    }

    private static List<String> all(Pattern pattern, String readme) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(readme)))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
