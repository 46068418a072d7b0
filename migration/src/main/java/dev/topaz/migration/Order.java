package dev.topaz.migration;

import java.nio.file.Path;
import java.util.HashSet;
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
 * @param home the folder of the module that compiles the generated classes; empty for the one that is found
 */
record Order(
        Optional<Path> project,
        Optional<Path> sdk,
        List<Path> specs,
        Set<Path> except,
        String packageName,
        String typeName,
        Apis.Missing missing,
        Optional<String> home) {
    Order {
        specs = List.copyOf(specs);
        except = Set.copyOf(except);
    }

    /** The same for some of the modules. */
    Order of(String homeModule, Set<Path> others) {
        Set<Path> left = new HashSet<>(except);
        left.addAll(others);
        return new Order(project, sdk, specs, left, packageName, typeName, missing, Optional.of(homeModule));
    }

    /** The same with this jar of the official SDK. */
    Order with(Optional<Path> jar) {
        return new Order(project, jar, specs, except, packageName, typeName, missing, home);
    }
}
