package dev.topaz.migration.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** The package of the newer official SDK; other libraries of the platform are below it, too. */
    public static final String NEWER_SDK = "com.taobao.top";

    /** Below its package, the newer official SDK has packages of abilities, and a few classes of its own. */
    private static final Pattern OF_NEWER_SDK =
            Pattern.compile("com\\.taobao\\.top\\.(?:ability\\d*|defaultability|\\w*TopApi\\w*|TopFileItem)(?!\\w)");

    public JavaSource {
        declared = Set.copyOf(declared);
        imports = List.copyOf(imports);
        names = List.copyOf(names);
        qualified = List.copyOf(qualified);
        parents = List.copyOf(parents);
        texts = List.copyOf(texts);
    }

    /** Returns whether a name is in the official SDK, the older or the newer one. */
    public static boolean isOfSdk(String name) {
        return name.equals(SDK) || name.startsWith(SDK + ".") || isOfNewerSdk(name);
    }

    /** Returns whether a name is in the newer official SDK, or is its package. */
    public static boolean isOfNewerSdk(String name) {
        return name.equals(NEWER_SDK) || OF_NEWER_SDK.matcher(name).lookingAt();
    }

    /** Returns whether a text names anything of the official SDK, be it a package alone. */
    public static boolean isNamedIn(String text) {
        return text.contains(SDK) || text.contains(NEWER_SDK + ".*") || isPartNamedIn(text);
    }

    /** Returns whether a text names something in the official SDK. */
    public static boolean isPartNamedIn(String text) {
        return text.contains(SDK + ".") || OF_NEWER_SDK.matcher(text).find();
    }
}
