package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.UnifiedDiff;
import dev.topaz.spec.IoReason;
import dev.topaz.tool.AtomicFiles;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings changes to where they are wanted: into a patch, into the project, or nowhere. */
final class Delivery {
    private final List<FileChange> changes;
    private final Console console;

    Delivery(List<FileChange> changes, Console console) {
        this.changes = changes;
        this.console = console;
    }

    /**
     * Delivers.
     *
     * @param patch the file to write a patch to
     * @param project the folder to change
     */
    void to(Optional<Path> patch, Optional<Path> project) throws MigrationException {
        if (patch.isPresent()) {
            write(Map.of(patch.get(), UnifiedDiff.of(changes)), patch.get());
            console.info("wrote " + patch.get() + ": " + count() + "; apply it with git apply, or patch -p1");
        }
        if (project.isPresent()) {
            Map<Path, byte[]> files = new LinkedHashMap<>();
            changes.stream()
                    .filter(change -> !(change instanceof FileChange.Removed))
                    .forEach(change -> files.put(
                            project.get().resolve(change.path()), change.after().getBytes(change.charset())));
            write(files, project.get());
            remove(project.get());
            console.info("changed " + count());
        }
        if (patch.isEmpty() && project.isEmpty()) {
            console.info(
                    "nothing was written: --output <file> writes the patch of " + count() + ", --apply changes them");
        }
    }

    /** Comes last: what stands in for the files is there by then. */
    private void remove(Path project) throws MigrationException {
        for (FileChange change : changes) {
            if (change instanceof FileChange.Removed) {
                try {
                    Files.deleteIfExists(project.resolve(change.path()));
                } catch (IOException e) {
                    throw MigrationException.of(
                            MigrationProblem.NOT_WRITTEN,
                            "cannot delete this, and everything else is written: " + IoReason.of(e),
                            change.path(),
                            "delete it by hand");
                }
            }
        }
    }

    private String count() {
        return changes.size() + (changes.size() == 1 ? " file" : " files");
    }

    private static void write(Map<Path, byte[]> files, Path place) throws MigrationException {
        try {
            AtomicFiles.writeBytes(files);
        } catch (IOException e) {
            throw MigrationException.of(
                    MigrationProblem.NOT_WRITTEN,
                    "cannot write here: " + IoReason.of(e),
                    place.toString(),
                    "is it a folder in which you may write, and is there space?");
        }
    }
}
