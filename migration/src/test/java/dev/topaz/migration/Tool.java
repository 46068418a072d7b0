package dev.topaz.migration;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two programs that patches are for. A test is skipped where the program that it needs is not installed. */
public enum Tool {
    GIT(Requirement.GIT, "git", "apply", "--whitespace=nowarn"),
    PATCH(Requirement.PATCH, "patch", "-p1", "--binary", "--fuzz=0", "-s", "-i");

    private final Requirement requirement;
    private final List<String> command;

    Tool(Requirement requirement, String... command) {
        this.requirement = requirement;
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

    private Process start(List<String> line, Path folder, Path log) throws IOException {
        requirement.program(command.get(0));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        // A repository around the folder would make git look for the files from there.
        builder.environment()
                .put(
                        "GIT_CEILING_DIRECTORIES",
                        String.valueOf(folder.toAbsolutePath().getParent()));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
