package dev.topaz.spec.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecJarTest {
    @TempDir
    private Path folder;

    @Test
    void aJarIsReadOnceAndAgainWhenItHasChanged() throws IOException {
        Path jar = folder.resolve("specs.jar");
        write(jar, "one");
        SpecPath specs = SpecPath.of(jar);

        SpecText first = specs.find("demo.a.get").orElseThrow();
        assertEquals("one", first.xml());
        assertSame(first, specs.find("demo.a.get").orElseThrow());

        write(jar, "another");
        assertEquals(Optional.of("another"), specs.find("demo.a.get").map(SpecText::xml));
    }

    @Test
    void aSpecThatIsNotUtf8IsAProblemAndHidesNoOther() throws IOException {
        Path jar = folder.resolve("specs.jar");
        String title = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.%s.get\" title=\"交易\"/>";
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/topaz/demo.a.get.xml"));
            zip.write(title.formatted("a").getBytes("GBK"));
            zip.putNextEntry(new ZipEntry("META-INF/topaz/demo.b.get.xml"));
            zip.write(title.formatted("b").getBytes(StandardCharsets.UTF_8));
        }
        SpecPath specs = SpecPath.of(jar);

        assertEquals(
                List.of("/META-INF/topaz/demo.a.get.xml:1:1: this is not UTF-8, but most likely GBK"),
                specs.find("demo.a.get").orElseThrow().read().problems().stream()
                        .map(problem -> problem.at() + ": " + problem.message())
                        .toList());
        assertEquals(
                "交易",
                specs.find("demo.b.get")
                        .orElseThrow()
                        .read()
                        .spec()
                        .orElseThrow()
                        .title());
    }

    private static void write(Path jar, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/topaz/demo.a.get.xml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
