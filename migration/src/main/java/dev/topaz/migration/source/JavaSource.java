package dev.topaz.migration.source;

import java.util.List;
import java.util.Set;

/**
 * What one source says, as far as a move between libraries is concerned.
 *
 * @param packageName empty for the unnamed package
 * @param declared the simple names of the types that it declares itself
 * @param names every identifier in its code that may be a type, in the order of the text
 * @param qualified every chain of names with dots that begins with the package of the official SDK
 * @param parents the types that it extends or implements
 * @param texts its literals
 */
public record JavaSource(
        String packageName,
        Set<String> declared,
        List<Import> imports,
        List<Mention> names,
        List<Mention> qualified,
        List<Mention> parents,
        List<Mention> texts) {
    /** The package of the official SDK. */
    public static final String SDK = "com.taobao.api";

    public JavaSource {
        declared = Set.copyOf(declared);
        imports = List.copyOf(imports);
        names = List.copyOf(names);
        qualified = List.copyOf(qualified);
        parents = List.copyOf(parents);
        texts = List.copyOf(texts);
    }

    /** Whether a name is in the official SDK. */
    public static boolean isOfSdk(String name) {
        return name.equals(SDK) || name.startsWith(SDK + ".");
    }
}
