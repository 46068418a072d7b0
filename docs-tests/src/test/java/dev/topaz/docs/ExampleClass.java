package dev.topaz.docs;

import java.util.Collections;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * An example as a class that a compiler takes; its lines stay lines of the example.
 *
 * <p>Variables and methods of the reader's own have no declaration in an example, and of a call with such an argument the compiler does
 * not say whether it is right. So they get one: a generic method, whose result is of whatever type is asked for.
 */
final class ExampleClass {
    /** In the class of the example, or in one inside it. */
    private static final String THERE = "(?:$|\\s+location: (?:class|interface) \\w+\\.X\\b)";

    private static final Pattern VARIABLE = Pattern.compile("symbol: +variable ([a-z]\\w*)" + THERE);
    private static final Pattern METHOD = Pattern.compile("symbol: +method (?:<[^>]*>)?(\\w+)\\([^\\n]*" + THERE);

    private final JavadocExample example;
    private final JavaShape shape;
    private final String name;
    private final String head;
    private final Set<String> declared = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    /** Where in the body variables of the reader's own end, the last one first. */
    private final NavigableSet<Integer> variables = new TreeSet<>(Collections.reverseOrder());

    private String body;
    /** Where in the source the body begins. */
    private int begin;

    /** @param packageName of its own, for the class has the same name as all others */
    ExampleClass(JavadocExample example, JavaShape shape, String packageName) {
        String code = example.code();
        this.example = example;
        this.shape = shape;
        this.name = packageName + ".X";
        this.head = "package " + packageName + "; " + example.imports() + ExampleImports.all()
                + (shape == JavaShape.FILE ? "" : "abstract class X extends Declared { ");
        this.body = switch (shape) {
            case FILE -> code;
            case STATEMENTS -> "Object run() throws Exception { " + code + "\nreturn null; } }";
            case MEMBERS -> code + "\n}";
        };
    }

    JavadocExample example() {
        return example;
    }

    /** Returns the source, with declarations of what was missing so far. */
    JavaText source() {
        declared.addAll(missing);
        missing.clear();
        StringBuilder calls = new StringBuilder(body);
        variables.forEach(end -> calls.insert(end, "()"));
        variables.clear();
        body = calls.toString();
        String declarations = declared.stream()
                .map(own -> "static <T> T " + own + "(Object... any) { return null; } ")
                .collect(Collectors.joining());
        begin = head.length() + declarations.length();
        return new JavaText(name, head + declarations + body);
    }

    /**
     * Takes note of a variable or a method of the reader's own that the compiler misses; returns false for any other message. A whole
     * file has none.
     */
    boolean misses(Diagnostic<?> said) {
        String message = said.getMessage(Locale.ENGLISH);
        Matcher variable = VARIABLE.matcher(message);
        Matcher method = METHOD.matcher(message);
        if (shape == JavaShape.FILE) {
            return false;
        }
        if (variable.find()) {
            variables.add((int) said.getEndPosition() - begin);
            missing.add(variable.group(1));
            return true;
        }
        // One that is declared and still missing would be so for ever.
        if (method.find() && !declared.contains(method.group(1))) {
            missing.add(method.group(1));
            return true;
        }
        return false;
    }
}
