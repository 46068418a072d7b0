package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page is there in Chinese, and says what the English page says: the same sections, code, names, tables and links. */
class ChineseTest {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|// .*|(?m)^# .*");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^ *\\|((?:`[^`\n]*`|[^|`\n])*)\\|");
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("\\b[A-Za-z']+(?:,? [a-z']+){6,}");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyPageIsThereInChinese() {
        List<String> missing = Repository.pages().stream()
                .map(Page::path)
                .filter(path -> !Languages.isChinese(path))
                .map(Languages::inChinese)
                .filter(path -> !Repository.exists(path))
                .toList();

        assertEquals(List.of(), missing);
    }

    @TestFactory
    Stream<DynamicTest> equalsTheEnglishPage() {
        return Repository.pages().stream()
                .filter(page -> Languages.isChinese(page.path()))
                .map(page -> DynamicTest.dynamicTest(page.path(), () -> compare(page)));
    }

    private static void compare(Page chinese) {
        Page english = Repository.page(Languages.inEnglish(chinese.path()));

        same(
                english,
                chinese,
                page -> page.headings().stream()
                        .map(heading -> heading.replaceFirst(" .*", ""))
                        .toList());
        same(
                english,
                chinese,
                page -> page.blocks().stream()
                        .map(block -> block.language() + "\n"
                                + COMMENT.matcher(block.text()).replaceAll(""))
                        .toList());
        same(english, chinese, ChineseTest::rows);
        same(english, chinese, ChineseTest::targets);
        assertEquals(List.of(), unnamed(english, chinese));
        assertEquals(List.of(), leftInEnglish(chinese));
    }

    private static List<String> leftInEnglish(Page chinese) {
        return ENGLISH_SENTENCE
                .matcher(NAME.matcher(chinese.prose()).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** What the English page names between backticks, and the Chinese one does not: an option that came later, for example. */
    private static List<String> unnamed(Page english, Page chinese) {
        Set<String> named = chinese.spans().collect(Collectors.toSet());
        return english.spans().filter(name -> !named.contains(name)).distinct().toList();
    }

    private static <T> void same(Page english, Page chinese, Function<Page, List<T>> part) {
        assertEquals(part.apply(english), part.apply(chinese));
    }

    /** What each row of a table is about: the names in its first cell. A Chinese sentence may have them in another order. */
    private static List<List<String>> rows(Page page) {
        return FIRST_CELL
                .matcher(page.prose())
                .results()
                .map(cell -> NAME.matcher(cell.group(1))
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList())
                .toList();
    }

    /** Links, to either language. */
    private static List<String> targets(Page page) {
        return page.links().stream()
                .map(link -> link.contains("://") ? link : Repository.target(page.path(), link))
                .map(link -> link.replace("docs/zh-CN/", "docs/").replace("README.zh-CN.md", "README.md"))
                .sorted()
                .toList();
    }

    /** A reader of Chinese is sent to an English page only where there is no Chinese one; each page may link to its own twin. */
    @Test
    void linksToChineseWhereThereIsChinese() {
        Set<String> pages = Repository.pages().stream().map(Page::path).collect(Collectors.toSet());
        List<String> detours = Repository.pages().stream()
                .filter(page -> Languages.isChinese(page.path()))
                .flatMap(page -> page.links().stream()
                        .filter(link -> !link.contains("://"))
                        .map(link -> Repository.target(page.path(), link))
                        .filter(path -> !Languages.isChinese(path) && pages.contains(Languages.inChinese(path)))
                        .filter(path -> !path.equals(Languages.inEnglish(page.path())))
                        .map(path -> page.path() + ": " + path))
                .toList();

        assertEquals(List.of(), detours);
    }
}
