package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The index of the guide for machines ({@code llms.txt}) has every page, in the order of the guide, with its title and its first
 * sentence. {@code -Dgolden.update=true} writes it anew.
 */
class LlmsTest {
    private static final Path INDEX = Repository.ROOT.resolve("llms.txt");
    private static final Pattern FIRST_PARAGRAPH =
            Pattern.compile("(?s)\\A# [^\\n]+\\n+(?:\\[[^\\n]*\\n+)?(.+?)(?:\\n\\n|\\z)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    @Test
    void listsEveryPageWithItsFirstSentence() throws IOException {
        String index = index();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(INDEX, index);
        }
        assertEquals(
                index,
                Repository.read("llms.txt"),
                "pages have changed: mvn -B -pl docs-tests -am test -Dtest=LlmsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true");
    }

    private static String index() {
        List<String> english = guide().filter(path -> !path.contains("zh-CN")).toList();
        List<String> chinese = Stream.concat(
                        Stream.of("README.zh-CN.md"), guide().filter(path -> path.contains("zh-CN")))
                .toList();
        return "# Topaz\n\n> " + sentence("README.md") + "\n\n## Guide\n\n" + lines(english) + "\n## 中文\n\n"
                + lines(chinese);
    }

    private static String lines(List<String> pages) {
        return pages.stream()
                .map(path -> "- [" + title(path) + "](" + path + "): " + sentence(path) + "\n")
                .collect(Collectors.joining());
    }

    /** The pages that the guide links to, in its order, and what it does not name behind them. */
    private static Stream<String> guide() {
        Page guide = Repository.page("docs/README.md");
        Stream<String> named = guide.links().stream()
                .filter(link -> !link.contains("://"))
                .map(link -> Repository.target(guide.path(), link));
        return Stream.concat(named, Repository.pages().stream().map(Page::path))
                .filter(path -> path.endsWith(".md") && !path.equals("README.zh-CN.md"))
                .distinct();
    }

    private static String title(String path) {
        return Repository.read(path).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    private static String sentence(String path) {
        String paragraph = FIRST_PARAGRAPH
                .matcher(Repository.read(path))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        String plain = LINK.matcher(paragraph.replaceAll("\\s*\\n", " "))
                .replaceAll("$1")
                .replace("**", "");
        return plain.replaceFirst("(?<=\\D[.。])(?: .*|(?<=。).*)$", "");
    }
}
