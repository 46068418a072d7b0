package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build has made of the runtime: classes that Java 8 loads, in packages that depend on each other in one direction. */
class ClassFilesTest {
    private static final Path FOLDER = Path.of("target/classes");
    private static final ClassFiles CLASSES = ClassFiles.below(FOLDER);

    @Test
    void javaEightLoadsAllOfThem() {
        assertTrue(CLASSES.count() > 200, "only " + CLASSES.count() + " classes");
        assertEquals(List.of(), CLASSES.newerThan(8));
        assertEquals(CLASSES.count(), CLASSES.newerThan(7).size());
    }

    /** A twin's VarHandle takes more than a millisecond to link: only decoding has twins, so that no first request waits for that. */
    @Test
    void newerJdksFindModuleAndTwins() throws IOException {
        assertTrue(Files.exists(FOLDER.resolve("module-info.class")));
        Path twins = FOLDER.resolve("META-INF/versions/9/dev/topaz/runtime");
        try (Stream<Path> files = Files.walk(twins)) {
            assertEquals(
                    Set.of(Path.of("json/ByteArrays.class"), Path.of("decode/JdkXml.class")),
                    files.filter(Files::isRegularFile).map(twins::relativize).collect(Collectors.toSet()));
        }
    }

    @Test
    void packagesHaveNoCycles() {
        Map<String, Set<String>> dependencies = CLASSES.packageDependencies();

        assertTrue(dependencies.get("dev.topaz.runtime").contains("dev.topaz.runtime.call"), dependencies::toString);
        assertEquals(List.of(), ClassFiles.cyclic(dependencies), dependencies::toString);
    }

    @Test
    void aCycleWouldBeFound() {
        assertEquals(
                List.of("a", "b", "c"),
                ClassFiles.cyclic(Map.of(
                        "a", Set.of("b"), "b", Set.of("a", "d"), "c", Set.of("a"), "d", Set.of("e"), "e", Set.of())));
    }
}
