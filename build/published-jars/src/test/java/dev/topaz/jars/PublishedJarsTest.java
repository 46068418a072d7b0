package dev.topaz.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages say about the Java version of each artifact holds for its jar. */
class PublishedJarsTest {
    private static final String PAGE = "docs/java-8.md";

    private static final Pattern RELEASE =
            Pattern.compile("<maven\\.compiler\\.release>(\\d+)</maven\\.compiler\\.release>");
    private static final Pattern LISTED = Pattern.compile("<artifactId>(topaz-[\\w-]+)</artifactId>");

    @Test
    void theTableListsWhatIsPublished() throws IOException {
        Set<String> published = LISTED.matcher(
                        Files.readString(SupportedVersions.ROOT.resolve("bom").resolve("pom.xml")))
                .results()
                .map(artifact -> artifact.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        published.removeAll(Set.of("topaz-parent", "topaz-bom"));

        assertEquals(published, SupportedVersions.of(PAGE, 1).oldest().keySet());
    }

    @Test
    void everyJarNeedsTheVersionThatThePageNames() throws IOException {
        Map<String, Integer> needed = new TreeMap<>();
        for (String artifact : SupportedVersions.of(PAGE, 1).oldest().keySet()) {
            needed.put(artifact, PublishedJar.of(artifact).oldestJava());
        }

        assertEquals(SupportedVersions.of(PAGE, 1).oldest(), needed);
    }

    @Test
    void everyJarIsBuiltWithTheJdkThatTheBuildIsFor() throws IOException {
        String pom = Files.readString(SupportedVersions.ROOT.resolve("pom.xml"));
        int release = RELEASE.matcher(pom)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();

        assertEquals(
                Set.of(release),
                Set.copyOf(SupportedVersions.of(PAGE, 2).oldest().values()));
    }

    @Test
    void classesForNewerVersionsAreForThoseVersions() throws IOException {
        for (String artifact : SupportedVersions.of(PAGE, 1).oldest().keySet()) {
            PublishedJar jar = PublishedJar.of(artifact);
            for (int version : jar.versions()) {
                assertTrue(jar.isMultiRelease(), artifact);
                assertTrue(version >= 9 && jar.oldestJavaFor(version) <= version, artifact + " for " + version);
            }
        }
        assertFalse(PublishedJar.of("topaz-runtime").versions().isEmpty());
    }

    @Test
    void everyJarHasAModuleName() throws IOException {
        for (String artifact : SupportedVersions.of(PAGE, 1).oldest().keySet()) {
            assertTrue(PublishedJar.of(artifact).hasModuleName(), artifact);
        }
    }

    @Test
    void otherPagesSayTheSame() throws IOException {
        SupportedVersions versions = SupportedVersions.of(PAGE, 1);

        assertEquals(versions, SupportedVersions.of("docs/zh-CN/java-8.md", 1));
        assertTrue(versions.agreesWith(SupportedVersions.of("docs/modules.md", 2)));
        assertTrue(versions.agreesWith(SupportedVersions.of("docs/zh-CN/modules.md", 2)));
    }
}
