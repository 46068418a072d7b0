package dev.topaz.testkit.replay;

import dev.topaz.testkit.wire.WireCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes recordings into a folder: the same calls in the same order make the same files. */
public final class FixtureFolder {
    private final Path folder;
    private final Map<FixtureKey, Integer> counts = new HashMap<>();

    /** @param folder is made when there is something to keep */
    public FixtureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a recording without its secrets; it replaces that of the same call of an earlier run.
     *
     * @param body of the answer, as it came
     */
    public synchronized void write(WireCall call, int status, String contentType, String body) throws IOException {
        Fixture fixture = Fixture.of(call, status, contentType, body);
        int number = counts.merge(fixture.key(), 1, Integer::sum);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(fixture.key().fileName(number)), fixture.write(), StandardCharsets.UTF_8);
    }
}
