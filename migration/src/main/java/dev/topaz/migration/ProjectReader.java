package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.JavaReader;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads a project: parses the sources that name the official SDK, and looks for its name in all else. */
final class ProjectReader {
    private final Path root;
    private final JavaReader reader;
    private final Console console;
    private final List<Problem> problems;
    private final List<ProjectSource> sources = new ArrayList<>();
    private final List<TextFile> others = new ArrayList<>();
    private final List<TextFile> modules = new ArrayList<>();
    private final List<Decision> elsewhere = new ArrayList<>();
    private final TreeSet<String> javaFiles = new TreeSet<>();
    private final OfficialSdk sdk = OfficialSdk.read();

    private ProjectReader(Path root, JavaReader reader, Console console, List<Problem> problems) {
        this.root = root;
        this.reader = reader;
        this.console = console;
        this.problems = problems;
    }

    /**
     * Reads the project in a folder.
     *
     * @param files what to read of it
     * @param problems receives what cannot be read
     */
    static Project read(ProjectFiles files, JavaReader reader, Console console, List<Problem> problems) {
        return new ProjectReader(files.root(), reader, console, problems).read(files.files());
    }

    private Project read(List<Path> files) {
        for (int done = 0; done < files.size(); done++) {
            Path file = files.get(done);
            read(file);
            console.progress(done + 1, files.size(), String.valueOf(file.getFileName()));
        }
        return new Project(root, javaFiles, sources, others, modules, elsewhere);
    }

    private void read(Path path) {
        boolean java = path.toString().endsWith(".java");
        try {
            TextFile file = TextFile.read(root, path);
            if (java) {
                take(file);
            } else if (JavaSource.isPartNamedIn(file.text())) {
                elsewhere.addAll(OtherFileReview.of(file, sdk));
            }
        } catch (IOException e) {
            // What is neither UTF-8 nor GBK may be anything but a source.
            if (java) {
                problems.add(unreadable(path, e));
            }
        }
    }

    private void take(TextFile file) {
        javaFiles.add(file.path());
        if (ModuleMove.isModule(file.path())) {
            modules.add(file);
        } else if (JavaSource.isNamedIn(file.text())) {
            parse(file);
        } else {
            others.add(file);
        }
    }

    private void parse(TextFile file) {
        reader.read(file.path(), file.text(), problems)
                .ifPresent(source -> sources.add(new ProjectSource(file, source)));
    }

    /** A source that cannot be read. */
    static Problem unreadable(Path file, IOException e) {
        return new Problem(
                MigrationProblem.UNREADABLE,
                "cannot read this source: " + IoReason.of(e),
                new Location(file.toString(), 0, 0),
                "save it as UTF-8 or GBK, or leave it out with --except");
    }
}
