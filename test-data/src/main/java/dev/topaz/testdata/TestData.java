package dev.topaz.testdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Finds real documents, which are not part of the repository. Where they are absent, a test that asks for them is skipped. */
public final class TestData {
    private TestData() {}

    /** Returns a file of the folder that {@code -Dtopaz.shared} names. */
    public static Path file(String folder, String name) {
        Path file = Path.of(System.getProperty("topaz.shared", "absent"), folder, name);
        return Requirement.CORPUS.found(Optional.of(file).filter(Files::isRegularFile), "there is no " + file);
    }

    /** Returns the text of a file of the folder that {@code -Dtopaz.shared} names. */
    public static String text(String folder, String name) {
        try {
            return Files.readString(file(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns thousands of real documents, a JSON object for each: category, categoryName, form and doc. */
    public static List<String> documents() {
        return Stream.of("top-api-docs.jsonl.gz", "top-api-docs-more.jsonl.gz")
                .flatMap(name -> lines(file("corpus", name)).stream())
                .toList();
    }

    /**
     * Returns the classes of the official SDK, a JSON object for each API: setters, getters, wire names and object types as jars of
     * several years have them.
     */
    public static List<String> officialSurface() {
        return lines(file("corpus", "official-surface.jsonl.gz"));
    }

    private static List<String> lines(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
