package dev.topaz.explorer.snippet;

import java.util.Map;
import java.util.stream.Collectors;

/** Puts the imports that a file needs in front of it. */
final class JavaImports {
    private JavaImports() {}

    /**
     * Returns the whole file.
     *
     * @param names what the body may contain, and the name that has to be imported for it
     */
    static String of(Map<String, String> names, String body) {
        return names.entrySet().stream()
                        .filter(name -> body.contains(name.getKey()))
                        .map(name -> "import " + name.getValue() + ";\n")
                        .sorted()
                        .collect(Collectors.joining("", "", "\n"))
                + body;
    }
}
