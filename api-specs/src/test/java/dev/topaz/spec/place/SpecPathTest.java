package dev.topaz.spec.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs in folders, in jars and behind class loaders, under a path with a space and a Chinese character in it. */
class SpecPathTest {
    private static final String API = "demo.where.get";

    @TempDir
    private Path root;

    private Path jar() throws IOException {
        Path jar = Files.createDirectories(root.resolve("a b 中")).resolve("specs.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("META-INF/topaz"));
            Files.writeString(zip.getPath("META-INF/topaz/" + API + ".xml"), "in a jar");
            Files.writeString(zip.getPath("META-INF/topaz/notes.txt"), "no spec");
        }
        return jar;
    }

    @Test
    void aFolderHoldsSpecsItself() throws IOException {
        Files.writeString(root.resolve(API + ".xml"), "in a folder");
        SpecSource folder = SpecPath.of(root);

        assertEquals(Set.of(API), folder.apiNames());
        assertEquals("in a folder", folder.find(API).orElseThrow().xml());
        assertTrue(folder.holds(API) && !folder.holds("demo.other.get"));
        assertEquals(Optional.empty(), folder.find("demo.other.get"));
    }

    @Test
    void aJarHoldsThemInTheirFolder() throws IOException {
        SpecSource jar = SpecPath.of(jar());

        assertEquals(Set.of(API), jar.apiNames());
        assertEquals("in a jar", jar.find(API).orElseThrow().xml());
        assertTrue(jar.holds(API) && !jar.holds("demo.other.get"));
    }

    @Test
    void aFolderInsideAJarIsListedByItsAddress() throws IOException {
        assertEquals(Set.of(API), SpecPath.apiNamesAt(URI.create("jar:" + jar().toUri() + "!/META-INF/topaz")));
        assertEquals(Set.of(), SpecPath.apiNamesAt(root.resolve("absent").toUri()));
        assertEquals(Set.of(), SpecPath.apiNamesAt(URI.create("jrt:/java.base")));
    }

    @Test
    void aLoaderShowsWhatItSees() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
            SpecSource specs = new LoaderSpecs(loader, "the test");

            assertEquals(Set.of(API), specs.apiNames());
            assertEquals("in a jar", specs.find(API).orElseThrow().xml());
            assertTrue(specs.holds(API) && !specs.holds("demo.other.get"));
        }
    }

    @Test
    void aSpecInAnotherEncodingIsOneProblemWhereverItIs() throws IOException {
        byte[] gbk = "<api name='单号'/>".getBytes(Charset.forName("GBK"));
        Path folder = Files.createDirectories(root.resolve("META-INF/topaz"));
        Files.write(folder.resolve(API + ".xml"), gbk);
        Files.writeString(folder.resolve("demo.good.get.xml"), "<api/>");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            for (SpecSource source : List.of(SpecPath.of(folder), new LoaderSpecs(loader, "the test"))) {
                List<Problem> problems = source.find(API).orElseThrow().read().problems();

                assertEquals(
                        List.of(SpecProblem.NOT_UTF8),
                        problems.stream().map(Problem::code).toList());
                assertTrue(problems.get(0).at().file().endsWith(API + ".xml"), problems::toString);
                assertEquals(
                        "<api/>", source.find("demo.good.get").orElseThrow().xml());
            }
        }
    }

    @Test
    void whatIsNotThereIsAnErrorAtOnce() {
        assertThrows(NoSuchFileException.class, () -> SpecPath.of(root.resolve("absent.jar")));
    }
}
