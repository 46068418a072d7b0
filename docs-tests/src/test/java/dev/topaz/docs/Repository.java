package dev.topaz.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, as pages may name them. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final String MAIN = "/src/main/";
    private static final Set<String> MADE = Set.of("target", ".git");

    /** Whole projects that a test takes as input: in other character sets, and with mistakes. */
    private static final Path PROJECTS_OF_TESTS = Path.of("src", "test", "projects");

    private static final List<String> FILES = list();

    /** Behind the parent, in front of what a module says of itself. */
    private static final Pattern ARTIFACT =
            Pattern.compile("</(?:parent|groupId)>\\s*<artifactId>(topaz-[^<]+)</artifactId>\\s*<(?:name|packaging)>");

    private static final Supplier<String> EVERY_JAVA = once(path -> path.endsWith(".java"));
    private static final Supplier<String> POMS = once(path -> path.matches("([\\w-]+/){0,3}pom\\.xml"));

    private Repository() {}

    private static Supplier<String> once(Predicate<String> wanted) {
        AtomicReference<String> text = new AtomicReference<>();
        return () -> text.updateAndGet(known ->
                known != null ? known : files(wanted).map(Repository::read).collect(Collectors.joining("\n")));
    }

    /** README in both languages, and what lies in docs; decisions are notes of their time. */
    static List<Page> pages() {
        return files(path -> path.matches("README[^/]*\\.md|docs/(zh-CN/)?[^/]+\\.md"))
                .map(Repository::page)
                .toList();
    }

    /** Those, and what only people who work on Topaz read. */
    static List<Page> pagesWithCommands() {
        return Stream.concat(
                        pages().stream(),
                        Stream.of("CONTRIBUTING.md", "RELEASING.md", "SECURITY.md")
                                .map(Repository::page))
                .toList();
    }

    static Page page(String path) {
        return new Page(path, read(path));
    }

    static boolean exists(String path) {
        return Files.exists(ROOT.resolve(path).normalize());
    }

    /** The file that a link of a page leads to, seen from the root. */
    static String target(String page, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty()
                ? page
                : Path.of(page).resolveSibling(path).normalize().toString().replace('\\', '/');
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of files, seen from the root. */
    static Stream<String> files(Predicate<String> wanted) {
        return FILES.stream().filter(wanted);
    }

    /** All but what builds and git make, and the projects that tests take as input. */
    private static List<String> list() {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString()) || folder.endsWith(PROJECTS_OF_TESTS)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(ROOT.relativize(file).toString().replace('\\', '/'));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /** The main sources below a folder, with texts that are put together of literals in one piece. */
    static String sources(String folder) {
        return files(path -> path.startsWith(folder) && path.contains(MAIN) && path.endsWith(".java"))
                .map(path -> JOINT.matcher(read(path)).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /** All sources as they stand, tests included. */
    static String everyJava() {
        return EVERY_JAVA.get();
    }

    /** All poms, one after the other. */
    static String poms() {
        return POMS.get();
    }

    /** What the build makes, by the names of its artifacts. */
    static Set<String> artifacts() {
        return ARTIFACT.matcher(poms())
                .results()
                .map(artifact -> artifact.group(1))
                .collect(Collectors.toSet());
    }

    /** The folders of the modules that the root names. */
    static List<String> modules() {
        return Pattern.compile("<module>([^<]+)</module>")
                .matcher(read("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .toList();
    }
}
