package dev.topaz.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page says that the runtime uses of the library, for those whose library is not that of a JDK. */
class AndroidTableTest {
    private static final Path RUNTIME =
            SupportedVersions.ROOT.resolve("runtime").resolve("target").resolve("classes");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    /** What Android has always had, or has had for longer than anything that the page names. */
    private static final Set<String> EVERYWHERE = Set.of(
            "java.io",
            "java.lang",
            "java.lang.annotation",
            "java.lang.ref",
            "java.lang.reflect",
            "java.math",
            "java.net",
            "java.nio",
            "java.nio.channels",
            "java.nio.charset",
            "java.security",
            "java.text",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.logging",
            "java.util.regex",
            "java.util.zip",
            "javax.net",
            "javax.net.ssl");

    /** Lambdas, which Android's build turns into classes, and the way to load words, which is looked up on JDK 8 alone. */
    private static final String LAMBDAS = "java.lang.invoke";

    @Test
    void namesEveryClassOfJavaTimeAndNoOther() throws IOException {
        String row = row("`java.time`:");
        Set<String> named = NAME.matcher(row.substring(row.indexOf(':')))
                .results()
                .map(name -> "java.time." + name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(named, ClassFiles.below(RUNTIME).named("java.time."));
    }

    @Test
    void namesEveryPackageThatAndroidHasNotAlwaysHad() throws IOException {
        Set<String> packages = ClassFiles.below(RUNTIME).named("java").stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(EVERYWHERE);
        packages.remove(LAMBDAS);
        packages.removeIf(name -> name.startsWith("java.time"));

        assertEquals(Set.of("java.nio.file", "java.util.function", "java.util.stream", "javax.xml.stream"), packages);
        packages.forEach(name -> assertTrue(page().contains("| `" + name) || page().contains("`, `" + name), name));
    }

    private static String row(String beginning) {
        return page().lines()
                .filter(line -> line.startsWith("| " + beginning))
                .map(line -> List.of(line.split("\\|")).get(1))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        try {
            return Files.readString(SupportedVersions.ROOT.resolve("docs").resolve("java-8.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
