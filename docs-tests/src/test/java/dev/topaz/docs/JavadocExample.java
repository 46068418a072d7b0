package dev.topaz.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example in the Javadoc of a public type, as a reader would copy it.
 *
 * @param path of the source file, seen from the root
 * @param line in which the example begins
 */
record JavadocExample(String path, int line, String text) {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)<pre>\\{@code\\s*\\n(.*?)^\\s*\\*\\s*\\}</pre>");
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

    /** Begins what is data and no Java. */
    private static final String DATA = "{<";

    /** Returns those of all public types below a folder. */
    static Stream<JavadocExample> below(String folder) {
        return Repository.files(path -> path.startsWith(folder) && path.endsWith(".java"))
                .flatMap(path -> of(path, Repository.read(path)).stream());
    }

    static List<JavadocExample> of(String path, String source) {
        List<JavadocExample> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(source);
        boolean isPublic = PUBLIC_TYPE.matcher(source).find();
        while (isPublic && matcher.find()) {
            int line = (int) source.substring(0, matcher.start(1)).lines().count() + 1;
            examples.add(new JavadocExample(
                    path, line, MARGIN.matcher(matcher.group(1)).replaceAll("")));
        }
        return examples;
    }

    boolean isJava() {
        return DATA.indexOf(text.strip().charAt(0)) < 0;
    }

    /** Returns the example without its imports, each of which leaves its line empty. */
    String code() {
        return IMPORT.matcher(text).replaceAll("");
    }

    /** Returns its imports, and those of the public types beside the one that it explains. */
    String imports() {
        StringBuilder imports = new StringBuilder();
        IMPORT.matcher(text)
                .results()
                .forEach(found -> imports.append(found.group()).append(' '));
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Repository.files(each -> each.startsWith(folder) && each.indexOf('/', folder.length()) < 0)
                .map(Repository::read)
                .forEach(source -> addImports(source, imports));
        return imports.toString();
    }

    private static void addImports(String source, StringBuilder imports) {
        Matcher home = PACKAGE.matcher(source);
        Matcher type = PUBLIC_TYPE.matcher(source);
        if (home.find() && type.find()) {
            imports.append("import " + home.group(1) + "." + type.group(1) + "; ");
        }
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
