package dev.topaz.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public top-level type of the main sources, as it is written.
 *
 * @param path of the source file, seen from the root
 * @param declaration where in the source it is declared, behind its Javadoc
 */
record PublicType(String path, String packageName, String name, String source, int declaration) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^public (?:[\\w-]+ )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)<pre>\\{@code\\s*\\n(.*?)^\\s*\\*\\s*\\}</pre>");
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");

    /** Returns the public type of a file; empty for a file that has none. */
    static Optional<PublicType> of(String path, String source) {
        Matcher home = PACKAGE.matcher(source);
        Matcher type = DECLARATION.matcher(source);
        return home.find() && type.find()
                ? Optional.of(new PublicType(path, home.group(1), type.group(1), source, type.start()))
                : Optional.empty();
    }

    /** Returns the examples in its own Javadoc and in those of its members. */
    List<JavadocExample> examples() {
        return examples(source);
    }

    /** Returns the examples in its own Javadoc, which a reader sees first. */
    List<JavadocExample> ownExamples() {
        return examples(source.substring(0, declaration));
    }

    private List<JavadocExample> examples(String part) {
        List<JavadocExample> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(part);
        while (matcher.find()) {
            int line = (int) part.substring(0, matcher.start(1)).lines().count() + 1;
            examples.add(new JavadocExample(
                    this, line, MARGIN.matcher(matcher.group(1)).replaceAll("")));
        }
        return examples;
    }

    String qualifiedName() {
        return packageName + "." + name;
    }
}
