package dev.topaz.generate.folder;

import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;

/**
 * Generates the sources of one client, or one handler of messages, into a folder, without a compiler; or tells which of them are stale.
 *
 * <p>What is written is what the annotation processor writes, byte for byte.
 */
public final class GenerateSources {
    private final Console console;

    /** Speaks through a console. */
    public GenerateSources(Console console) {
        this.console = console;
    }

    /**
     * Writes the sources that are missing or differ, and deletes those of an earlier run that are not generated any more. If
     * anything is wrong, nothing is written.
     */
    public Outcome write(GenerateOrder order) {
        return run(order, (generated, folder, states) -> {
            SourceChanges changes = new SourceChanges(folder, order.name());
            changes.apply(generated, states);
            console.info(changes.summary(states));
            return Outcome.OK;
        });
    }

    /** Tells which sources {@link #write} would change, and why; writes nothing. */
    public Outcome check(GenerateOrder order) {
        return run(order, (generated, folder, states) -> {
            List<String> lines = new StaleSources(folder.before(), generated).lines(states);
            lines.forEach(console::result);
            return lines.isEmpty() ? Outcome.OK : Outcome.DIFFERENT;
        });
    }

    /** What is done with sources that may be written. */
    private interface Action {
        Outcome run(GeneratedPackage generated, PackageFolder folder, SortedMap<String, SourceState> states)
                throws IOException;
    }

    private Outcome run(GenerateOrder order, Action action) {
        List<Problem> names = new OrderCheck(order).names();
        if (!names.isEmpty()) {
            return failed(names);
        }
        try {
            GeneratedPackage generated = GeneratedPackage.of(order);
            generated.note().ifPresent(console::info);
            return generated.problems().isEmpty() ? run(order, generated, action) : failed(generated.problems());
        } catch (UncheckedIOException e) {
            return failed(FolderProblem.NOT_READ, IoReason.messageOf(e));
        } catch (IOException e) {
            return failed(
                    FolderProblem.NOT_WRITTEN, "cannot bring " + order.folder() + " up to date: " + IoReason.of(e));
        }
    }

    private Outcome run(GenerateOrder order, GeneratedPackage generated, Action action) throws IOException {
        PackageFolder folder = PackageFolder.read(order.folder());
        SortedMap<String, SourceState> states = folder.compare(generated.sources());
        List<Problem> conflicts = new OrderCheck(order).conflicts(folder, states);
        return conflicts.isEmpty() ? action.run(generated, folder, states) : failed(conflicts);
    }

    private Outcome failed(FolderProblem code, String message) {
        return failed(List.of(new Problem(code, message, Location.NONE, "run it again when that is put right")));
    }

    private Outcome failed(List<Problem> problems) {
        problems.forEach(console::error);
        return Outcome.FAILED;
    }
}
