package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What files other than Java sources say beside their comments. */
final class OtherText {
    private static final Pattern OF_MARKUP = Pattern.compile("<!--.*?-->|<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern OF_LINES = Pattern.compile("(?m)^\\s*[#!].*$");
    /** A comment of a language like Java; one behind code begins after white space, so that an address is none. */
    private static final Pattern OF_CODE = Pattern.compile("/\\*.*?\\*/|(?m)(?:^|(?<=\\s))//[^\\n]*", Pattern.DOTALL);

    private static final Map<String, Pattern> COMMENTS = Map.of(
            "xml", OF_MARKUP,
            "jsp", OF_MARKUP,
            "properties", OF_LINES,
            "yml", OF_LINES,
            "yaml", OF_LINES,
            "kt", OF_CODE,
            "groovy", OF_CODE);

    private static final List<String> CODE = List.of("kt", "groovy", "jsp");

    private OtherText() {}

    /** Returns the text with spaces in the place of comments, so that every line and every place stays. */
    static String withoutComments(TextFile file) {
        Pattern comment = COMMENTS.get(ending(file));
        return comment == null
                ? file.text()
                : comment.matcher(file.text()).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    /** Returns whether a file is code in another language. */
    static boolean isCode(TextFile file) {
        return CODE.contains(ending(file));
    }

    private static String ending(TextFile file) {
        return file.path().substring(file.path().lastIndexOf('.') + 1);
    }
}
