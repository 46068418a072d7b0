package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Between two characters of Chinese, which a blank would separate. */
    private static final Pattern CHINESE_LINE_BREAK =
            Pattern.compile("(?<=[\\p{IsHan}，。、；：）”])\\s*\\n\\s*(?=[\\p{IsHan}（“])");

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
        return "# Topaz\n\n> " + sentence("README.md") + "\n\n## Guide\n\n" + lines("docs/README.md") + "\n## 中文\n\n"
                + lines("docs/zh-CN/README.md");
    }

    /** The pages that the guide links to, in its order, and what it does not name behind them. */
    private static String lines(String guide) {
        Page index = Repository.page(guide);
        Stream<String> named = index.links().stream()
                .filter(link -> !link.contains("://"))
                .map(link -> Repository.target(guide, link));
        return Stream.concat(named, Repository.pages().stream().map(Page::path))
                .filter(path -> path.endsWith(".md") && Languages.isChinese(path) == Languages.isChinese(guide))
                .distinct()
                .map(path -> "- [" + title(path) + "](" + path + "): " + sentence(path) + "\n")
                .collect(Collectors.joining());
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
        String line = CHINESE_LINE_BREAK.matcher(paragraph).replaceAll("").replaceAll("\\s*\\n", " ");
        String plain = LINK.matcher(line).replaceAll("$1").replace("**", "");
        return plain.replaceFirst("(?<=\\D[.。])(?: .*|(?<=。).*)$", "");
    }
}
