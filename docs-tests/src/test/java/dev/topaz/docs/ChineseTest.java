package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is there in Chinese says what the English page says: the same sections, code, tables and links. */
class ChineseTest {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|// .*|(?m)^# .*");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*$");

    @TestFactory
    Stream<DynamicTest> equalsTheEnglishPage() {
        return Repository.pages().stream()
                .filter(page -> page.path().contains("zh-CN"))
                .map(page -> DynamicTest.dynamicTest(page.path(), () -> compare(page)));
    }

    private static void compare(Page chinese) {
        Page english = Repository.page(chinese.path().replaceFirst("zh-CN/|\\.zh-CN", ""));

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
        same(
                english,
                chinese,
                page -> List.of(ROW.matcher(page.prose()).results().count()));
        same(english, chinese, ChineseTest::targets);
    }

    private static <T> void same(Page english, Page chinese, Function<Page, List<T>> part) {
        assertEquals(part.apply(english), part.apply(chinese));
    }

    /** Links, to whichever language; the English page of a Chinese one may be linked to where there is no other. */
    private static List<String> targets(Page page) {
        return page.links().stream()
                .map(link -> link.contains("://") ? link : Repository.target(page.path(), link))
                .map(link -> link.replace("docs/zh-CN/", "docs/").replace("README.zh-CN.md", "README.md"))
                .sorted()
                .toList();
    }

    /** So that whoever reads only Chinese is not sent to an English page that has a Chinese one. */
    @Test
    void linksToChineseWhereThereIsChinese() {
        List<String> detours = Repository.pages().stream()
                .filter(page -> page.path().contains("zh-CN"))
                .flatMap(page -> page.links().stream()
                        .filter(link -> !link.contains("://"))
                        .map(link -> Repository.target(page.path(), link))
                        .filter(path -> path.startsWith("docs/")
                                && Repository.exists(path.replaceFirst("docs/", "docs/zh-CN/")))
                        .filter(path -> !path.contains("zh-CN") && path.endsWith(".md"))
                        .map(path -> page.path() + ": " + path))
                .toList();

        assertEquals(List.of(), detours);
    }

    @Test
    void isThereForTheWayToTheFirstCall() {
        assertTrue(Repository.exists("README.zh-CN.md"));
        assertTrue(Repository.exists("docs/zh-CN/first-call.md"));
        assertTrue(Repository.exists("docs/zh-CN/troubleshooting.md"));
    }
}
