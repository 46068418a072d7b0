package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.spec.SpecFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

    /**
     * Returns the files.
     *
     * @param shared the object types that the code shares
     */
    List<FileChange> of(List<UsedApi> used, Set<String> shared) throws MigrationException {
        List<FileChange> files = new ArrayList<>(specs(layout, used));
        // The compiler refuses an API without a spec; code that calls one stays on the official SDK.
        List<String> names = used.stream()
                .filter(api -> api.found().isPresent())
                .map(UsedApi::name)
                .toList();
        if (!names.isEmpty()) {
            files.add(new TopApisFile(root, layout, typeName).with(names, shared));
        }
        return files;
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
