package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the command over a project: looks, compares with an earlier run, and knows what to write. */
final class MigrationRun {
    private final Optional<Path> root;
    private final ReportData data;

    private MigrationRun(Optional<Path> root, ReportData data) {
        this.root = root;
        this.data = data;
    }

    static MigrationRun of(Order order, Console console) throws MigrationException {
        Optional<PreviousRun> previous =
                order.project().isPresent() ? PreviousRun.read(order.project().get()) : Optional.empty();
        Outcome outcome = ReactorMigration.run(order, console);
        CodeLines lines = new CodeLines(order.project().orElse(Path.of("")), outcome.changes());
        List<OpenDecision> now = outcome.decisions().stream().map(lines::of).toList();
        ReportData data = previous.map(run -> run.with(outcome, now, lines))
                .orElseGet(() -> new ReportData(outcome, now, List.of()));
        return new MigrationRun(order.project(), data);
    }

    ReportData data() {
        return data;
    }

    /** What is written: the changes of the project, and what the next run has to know. */
    List<FileChange> changes() throws MigrationException {
        List<FileChange> changes = new ArrayList<>(data.outcome().changes());
        if (root.isPresent()) {
            memory(root.get()).ifPresent(changes::add);
        }
        return changes;
    }

    /** The report of this run, where a person has decisions to make, or had. */
    private Optional<FileChange> memory(Path project) throws MigrationException {
        Path file = project.resolve(PreviousRun.FILE);
        String report = JsonReport.of(data);
        boolean open = !data.open(Severity.ERROR).isEmpty()
                || !data.open(Severity.WARNING).isEmpty();
        if (!Files.exists(file)) {
            return open ? Optional.of(new FileChange.Added(PreviousRun.FILE, report)) : Optional.empty();
        }
        try {
            TextFile old = TextFile.read(project, file);
            return old.text().equals(report)
                    ? Optional.empty()
                    : Optional.of(new FileChange.Changed(
                            old, List.of(new Edit(0, old.text().length(), report))));
        } catch (IOException e) {
            throw MigrationException.unreadable("cannot read this", file.toString(), e);
        }
    }
}
