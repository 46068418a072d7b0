package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The two programs that patches are for. Where one is not installed, a test that wants it skips, and says so. */
public enum Tool {
    GIT("git", "apply", "--whitespace=nowarn"),
    PATCH("patch", "-p1", "--binary", "--fuzz=0", "-s", "-i");

    private final List<String> command;

    Tool(String... command) {
        this.command = List.of(command);
    }

    /** Applies a patch to a folder. */
    public void apply(Path patch, Path folder) throws Exception {
        List<String> line = new ArrayList<>(command);
        line.add(patch.toAbsolutePath().toString());
        Path log = Files.createTempFile("tool", ".log");
        try {
            int code = start(line, folder, log).waitFor();
            if (code != 0) {
                throw new AssertionError(line + " ended with " + code + ": " + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }

    private Process start(List<String> line, Path folder, Path log) {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
            // A repository around the folder would make git look for the files from there.
            builder.environment()
                    .put(
                            "GIT_CEILING_DIRECTORIES",
                            String.valueOf(folder.toAbsolutePath().getParent()));
            return builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            String message = "SKIPPED: there is no program " + command.get(0);
            System.err.println(message);
            return Assumptions.abort(message);
        }
    }
}
