package dev.topaz.migration.build;

import java.util.List;

/**
 * The classes that a module needs.
 *
 * @param packageName of the generated classes
 * @param typeName of the type with {@code @TopApis}
 * @param apis names of APIs; empty for a module that uses the runtime alone
 * @param sharedTypes names of object types that the APIs share
 * @param sources the folder that packages begin in, below the folder of the project
 * @param specs the folder of specs of the project's own; empty where there are none
 */
public record Generation(
        String packageName,
        String typeName,
        List<String> apis,
        List<String> sharedTypes,
        String sources,
        String specs) {
    public Generation {
        apis = List.copyOf(apis);
        sharedTypes = List.copyOf(sharedTypes);
    }

    /** The same for a module that finds the classes in another. */
    public Generation withoutApis() {
        return new Generation(packageName, typeName, List.of(), List.of(), sources, "");
    }

    /** The command that writes the classes without a compiler. */
    String command() {
        String shared = sharedTypes.isEmpty() ? "" : " \\\n    --shared-types " + String.join(",", sharedTypes);
        String folder = specs.isEmpty() ? "" : " \\\n    --specs " + specs;
        return "topaz-specs generate --package " + packageName + " --name " + typeName + " \\\n    --api "
                + String.join(",", apis) + shared + folder + " \\\n    --out " + (sources.isEmpty() ? "." : sources)
                + "\n";
    }
}
