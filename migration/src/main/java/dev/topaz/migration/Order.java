package dev.topaz.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to be moved, and how.
 *
 * @param project the folder of the project; empty to look at the jar alone
 * @param sdk the jar of the official SDK
 * @param specs folders and jars of specs
 * @param except files and folders to leave out
 * @param packageName of the generated classes; empty for one that is found
 * @param typeName of the type with {@code @TopApis}
 */
record Order(
        Optional<Path> project,
        Optional<Path> sdk,
        List<Path> specs,
        Set<Path> except,
        String packageName,
        String typeName,
        Apis.Missing missing) {
    Order {
        specs = List.copyOf(specs);
        except = Set.copyOf(except);
    }
}
