package dev.topaz.testkit.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes recordings into a folder: the same calls in the same order make the same files. */
final class FixtureFolder {
    private final Path folder;
    private final Map<FixtureKey, Integer> counts = new HashMap<>();

    FixtureFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a recording; it replaces that of the same call of an earlier run. */
    synchronized void write(Fixture fixture) throws IOException {
        int number = counts.merge(fixture.key(), 1, Integer::sum);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(fixture.key().fileName(number)), fixture.write(), StandardCharsets.UTF_8);
    }
}
