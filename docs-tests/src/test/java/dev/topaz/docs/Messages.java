package dev.topaz.docs;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that the code can say: the literals of all main sources, file by file. Comments are not said. */
final class Messages {
    private static final Pattern LITERAL = Pattern.compile(
            "(?s)\"\"\"\n(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"" + "|//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])'");

    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    /** In front of a code of the compiler, which stands behind every message of its kind. */
    private static final Pattern CODE = Pattern.compile(" ?\\[[A-Z0-9_]+\\]");

    private final List<String> files;

    private Messages(List<String> files) {
        this.files = files;
    }

    static Messages ofMainSources() {
        return new Messages(Repository.files(path -> path.endsWith(".java") && path.contains("/src/main/"))
                .map(path -> literals(JOINT.matcher(Repository.read(path)).replaceAll("")))
                .toList());
    }

    private static String literals(String source) {
        return LITERAL.matcher(source)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)).filter(text -> text != null))
                .map(text -> text.replace("\\\"", "\"").replace("\\'", "'"))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Tells whether one file has all pieces of a message, in their order, with anything, in quotes or not, at an ellipsis. What stands behind a colon may
     * be the message of a cause, which another file has.
     */
    boolean contain(String message) {
        String text = CODE.matcher(message).replaceAll("").strip();
        int colon = text.indexOf(": ");
        return isSaid(text) || colon > 0 && isSaid(text.substring(0, colon)) && isSaid(text.substring(colon + 2));
    }

    private boolean isSaid(String message) {
        List<String> pieces = Stream.of(message.split("…"))
                .map(piece -> piece.replaceAll("^[' :]+|[' :]+$", ""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return files.stream().anyMatch(literals -> hasInOrder(literals, pieces));
    }

    private static boolean hasInOrder(String literals, List<String> pieces) {
        int from = 0;
        for (String piece : pieces) {
            int found = literals.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }
}
