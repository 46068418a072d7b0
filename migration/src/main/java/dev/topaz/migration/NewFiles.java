package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.PomChange;
import dev.topaz.migration.patch.TextFile;
import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a project gets beside the changes of its sources: the type with {@code @TopApis}, specs, and its pom. */
final class NewFiles {
    private final Path root;
    private final Layout layout;
    private final String typeName;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    NewFiles(Path root, Layout layout, String typeName) {
        this.root = root;
        this.layout = layout;
        this.typeName = typeName;
    }

    /** What only a person can do about the build. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** What to paste by hand. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Returns the files.
     *
     * @param shared the object types that the code shares
     */
    List<FileChange> of(List<UsedApi> used, Set<String> shared) throws MigrationException {
        List<FileChange> files = new ArrayList<>(specs(layout, used));
        // An API without a spec stays on the official SDK until it has one.
        List<UsedApi> known =
                used.stream().filter(api -> api.found().isPresent()).toList();
        if (!known.isEmpty()) {
            String path = layout.source(typeName);
            if (Files.exists(root.resolve(path))) {
                throw MigrationException.of(
                        MigrationProblem.NAME_TAKEN, "this class is there already", path, "choose another with --name");
            }
            files.add(new FileChange.Added(path, topApis(known, shared)));
        }
        pom().ifPresent(files::add);
        if (!layout.isMaven() && files.stream().anyMatch(file -> file.path().startsWith(layout.specs()))) {
            notes.add("javac -Atopaz.specs=" + layout.specs() + "\n");
        }
        return files;
    }

    private String topApis(List<UsedApi> used, Set<String> shared) {
        String names = list(used.stream().map(UsedApi::name).sorted());
        String value = shared.isEmpty() ? names : "value = " + names + ",\nsharedTypes = " + list(shared.stream());
        String text = shared.isEmpty() ? "(" + value + ")" : "(\n" + value.indent(4) + ")";
        return "package " + layout.packageName() + ";\n\nimport dev.topaz.runtime.TopApis;\n\n"
                + "/** The APIs that this project calls; " + typeName + "Client has a method for each. */\n@TopApis"
                + text + "\ninterface " + typeName + " {}\n";
    }

    private static String list(Stream<String> words) {
        return words.map(word -> "    \"" + word + "\"").collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    /** Those that the compiler would not find by itself. */
    private static List<FileChange> specs(Layout layout, List<UsedApi> used) {
        return used.stream()
                .flatMap(api -> api.found().stream())
                .filter(found ->
                        found.origin() == SpecLibrary.Origin.NAMED || found.origin() == SpecLibrary.Origin.DERIVED)
                .sorted(Comparator.comparing(found -> found.spec().name()))
                .<FileChange>map(found -> new FileChange.Added(
                        layout.specs() + "/" + SpecFiles.fileName(found.spec().name()), found.xml()))
                .toList();
    }

    /** Those that were derived. */
    static List<FileChange> derived(Layout layout, List<UsedApi> used) {
        return specs(
                layout,
                used.stream()
                        .filter(api -> api.found()
                                .filter(found -> found.origin() == SpecLibrary.Origin.DERIVED)
                                .isPresent())
                        .toList());
    }

    private Optional<FileChange> pom() throws MigrationException {
        Path path = root.resolve(layout.pom());
        if (!Files.isRegularFile(path)) {
            notes.add(PomChange.toPaste(TopazVersion.NUMBER));
            return Optional.empty();
        }
        try {
            TextFile pom = TextFile.read(root, path);
            decisions.addAll(PomReview.of(pom));
            Optional<FileChange> change = PomChange.of(pom, TopazVersion.NUMBER);
            if (change.isEmpty() && !PomChange.isDone(pom)) {
                notes.add(PomChange.toPaste(TopazVersion.NUMBER));
            }
            return change;
        } catch (IOException e) {
            throw MigrationException.of(MigrationProblem.UNREADABLE, "cannot read this: " + e, path.toString(), "");
        }
    }
}
