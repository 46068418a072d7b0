package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.spec.SpecFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a project gets beside the changes of its sources: the type with {@code @TopApis}, and specs. */
final class NewFiles {
    private final Path root;
    private final Layout layout;
    private final String typeName;

    NewFiles(Path root, Layout layout, String typeName) {
        this.root = root;
        this.layout = layout;
        this.typeName = typeName;
    }

    List<FileChange> of(List<UsedApi> used) throws MigrationException {
        List<FileChange> files = new ArrayList<>(specs(layout, used));
        if (!used.isEmpty()) {
            String path = layout.source(typeName);
            if (Files.exists(root.resolve(path))) {
                throw MigrationException.of(
                        MigrationProblem.NAME_TAKEN, "this class is there already", path, "choose another with --name");
            }
            files.add(new FileChange.Added(path, topApis(used)));
        }
        return files;
    }

    private String topApis(List<UsedApi> used) {
        String names = used.stream()
                .map(UsedApi::name)
                .sorted()
                .map(name -> "    \"" + name + "\"")
                .collect(Collectors.joining(",\n"));
        return "package " + layout.packageName() + ";\n\nimport dev.topaz.runtime.TopApis;\n\n"
                + "/** The APIs that this project calls; " + typeName + "Client has a method for each. */\n@TopApis({\n"
                + names
                + "\n})\ninterface " + typeName + " {}\n";
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
}
