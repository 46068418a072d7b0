package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page links to or names is there, and each page is found by a reader who begins at the README. */
class LinksTest {
    /** Files of a user's project, or made by a build. */
    private static final Pattern NOT_OURS = Pattern.compile("(src|target|com|META-INF)/.*|.*/target(/.*)?");

    private static final Pattern FILE =
            Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+\\.(?:java|json|md|svg|txt|xml|xsd)|samples/[\\w/-]+");
    private static final Pattern CLASS = Pattern.compile("dev\\.topaz(?:\\.[a-z0-9]+)*\\.[A-Z]\\w*");

    /** All pages, decisions and the pages at the root included. */
    private static List<Page> everyPage() {
        return Repository.files(path -> path.matches("[A-Z][\\w.-]*\\.md|docs/.*\\.md"))
                .map(Repository::page)
                .toList();
    }

    @Test
    void everyRelativeLinkLeadsToAFileAndAHeading() {
        List<String> broken = everyPage().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !link.contains("://"))
                        .filter(link -> !isThere(page, link))
                        .map(link -> page.path() + ": " + link))
                .toList();

        assertEquals(List.of(), broken);
        assertTrue(everyPage().size() > 50);
    }

    private static boolean isThere(Page page, String link) {
        String[] parts = link.split("#", 2);
        String path = Repository.target(page.path(), link);
        return Repository.exists(path)
                && (parts.length == 1 || Repository.page(path).anchors().contains(parts[1]));
    }

    @Test
    void everyPageIsFoundFromTheReadme() {
        Set<String> found = new TreeSet<>();
        Deque<String> toRead = new ArrayDeque<>(List.of("README.md"));
        while (!toRead.isEmpty()) {
            String path = toRead.poll();
            if (found.add(path) && path.endsWith(".md")) {
                Repository.page(path).links().stream()
                        .filter(link -> !link.contains("://"))
                        .map(link -> Repository.target(path, link))
                        .forEach(toRead::add);
            }
        }
        List<String> lost = Repository.pages().stream()
                .map(Page::path)
                .filter(path -> !found.contains(path))
                .toList();

        assertEquals(List.of(), lost);
    }

    @Test
    void everyFileThatIsNamedExists() {
        assertEquals(
                List.of(),
                missing(
                        FILE,
                        path -> Repository.exists(path)
                                || NOT_OURS.matcher(path).matches()));
    }

    @Test
    void everyClassThatIsNamedExists() {
        String sources = String.join(
                "\n", Repository.files(path -> path.endsWith(".java")).toList());

        assertEquals(List.of(), missing(CLASS, name -> sources.contains(name.replace('.', '/') + ".java")));
    }

    @Test
    void everyClassOfTheArchitectureExists() {
        List<String> sources = Repository.files(path -> path.endsWith(".java") && path.contains("/main/java/"))
                .toList();
        List<String> named = Repository.page("docs/architecture.md")
                .spans()
                .filter(span -> span.matches("[A-Z]\\w*\\.java"))
                .distinct()
                .toList();

        List<String> lost = named.stream()
                .filter(file -> sources.stream()
                                .filter(path -> path.endsWith("/" + file))
                                .count()
                        != 1)
                .toList();

        assertEquals(List.of(), lost);
        assertTrue(named.size() > 30);
    }

    /** Words of the picture that stand for modules are their names. */
    @Test
    void thePictureSpeaksOfModules() {
        String picture = Repository.read("docs/data-flow.svg");
        List<String> shown = Repository.modules().stream()
                .filter(module -> Pattern.compile(">[^<]*\\b" + module + "\\b[^<]*</text>")
                        .matcher(picture)
                        .find())
                .toList();

        assertEquals(List.of("api-specs", "runtime", "processor", "testkit"), shown);
    }

    private static List<String> missing(Pattern pattern, Predicate<String> isThere) {
        return Repository.pages().stream()
                .flatMap(page ->
                        named(page, pattern).filter(name -> !isThere.test(name)).map(name -> page.path() + ": " + name))
                .toList();
    }

    private static Stream<String> named(Page page, Pattern pattern) {
        return page.spans().filter(span -> pattern.matcher(span).matches());
    }
}
