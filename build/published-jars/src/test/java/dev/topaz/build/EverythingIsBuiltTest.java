package dev.topaz.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No module, script or group of tests lies in the repository that what has to pass before a change lands does not look at. */
class EverythingIsBuiltTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Set<String> NO_MODULES = Set.of("src", "target", ".git");

    private static final Pattern PROFILE = Pattern.compile("(?s)<profile>\\s*<id>([^<]+)</id>.*?</profile>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern LEFT_OUT = Pattern.compile("<tests\\.excludedGroups>([^<]+)</tests\\.excludedGroups>");

    @Test
    void everyPomIsAModuleOfTheBuildOfContinuousIntegration() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Set<String> built = new TreeSet<>(found(MODULE, PROFILE.matcher(pom).replaceAll("")));
        PROFILE.matcher(pom)
                .results()
                .filter(profile -> profile.group(1).equals("all-modules"))
                .forEach(profile -> built.addAll(found(MODULE, profile.group())));

        assertEquals(folders(), built);
        assertTrue(Files.readString(ROOT.resolve(".ci/run")).contains(" -Pall-modules "));
    }

    @Test
    void everyScriptIsRunOrExplained() throws IOException {
        String run = Files.readString(ROOT.resolve(".ci/run"));
        String pages = run + Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        try (Stream<Path> scripts = Files.list(ROOT.resolve(".ci"))) {
            Set<String> unknown = scripts.map(script -> ".ci/" + script.getFileName())
                    .filter(script -> !pages.contains(script))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(Set.of(), unknown);
        }
    }

    /** A group that a run leaves out has a script that runs it. */
    @Test
    void everyGroupOfTestsHasItsScript() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Set<String> groups = new TreeSet<>();
        found(LEFT_OUT, pom).forEach(list -> groups.addAll(List.of(list.split(","))));
        StringBuilder scripts = new StringBuilder();
        for (String script : List.of("corpus", "failover", "timing")) {
            scripts.append(Files.readString(ROOT.resolve(".ci").resolve(script)));
        }
        assertFalse(groups.isEmpty());

        groups.removeIf(group ->
                Pattern.compile("-P(\\w+,)*" + group + "\\b").matcher(scripts).find());
        assertEquals(Set.of(), groups);
    }

    /** Maven cannot install a module without a jar: {@code mvn install}, with which a project of one's own begins, would end there. */
    @Test
    void noModuleWithoutAJarIsInstalled() throws IOException {
        Set<String> withoutJar = new TreeSet<>();
        for (String folder : folders()) {
            String pom = Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
            if (pom.contains("<skipIfEmpty>true</skipIfEmpty>")) {
                withoutJar.add(folder);
                assertTrue(pom.contains("<maven.install.skip>true</maven.install.skip>"), folder);
            }
        }
        assertTrue(withoutJar.contains("diff-tests"), withoutJar.toString());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The folders below the root that have a pom of their own. */
    private static Set<String> folders() throws IOException {
        Set<String> folders = new TreeSet<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NO_MODULES.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(ROOT) && Files.exists(folder.resolve("pom.xml"))) {
                    folders.add(ROOT.relativize(folder).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return folders;
    }
}
