package dev.topaz.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example in the Javadoc of a public type, as a reader would copy it.
 *
 * @param type that it explains
 * @param line in which the example begins
 */
record JavadocExample(PublicType type, int line, String text) {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

    /** Begins JSON or XML; a method of Java may begin with the name of a type in angle brackets. */
    private static final Pattern DATA = Pattern.compile("\\s*(?:\\{|<[a-z?!])");

    boolean isJava() {
        return !DATA.matcher(text).lookingAt();
    }

    /** Returns the example without its imports, each of which leaves its line empty. */
    String code() {
        return IMPORT.matcher(text).replaceAll("");
    }

    /** Returns its imports, and those of the public types beside the one that it explains. */
    String imports() {
        String own = IMPORT.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
        return own
                + UserModule.all()
                        .filter(each -> each.packageName().equals(type.packageName()))
                        .map(each -> "import " + each.qualifiedName() + "; ")
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return type.path() + ":" + line;
    }
}
