package dev.topaz.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.Doc;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Prints the vendor's prose as Javadoc; the only door through which it enters generated code.
 *
 * <p>The prose is hostile: it holds comment ends, unicode escapes, tags real and invented, and control characters.
 */
final class Javadocs {
    private Javadocs() {}

    /** The description, then one line for each fact. One piece, because the printer takes every piece apart into lines. */
    static CodeBlock of(Doc doc) {
        StringBuilder out = new StringBuilder();
        String text = paragraphs(doc.text());
        if (!text.isEmpty()) {
            out.append(text).append('\n');
        }
        if (!doc.facts().isEmpty()) {
            out.append(text.isEmpty() ? "<ul>\n" : "\n<ul>\n");
            doc.facts()
                    .forEach(fact -> out.append("<li>")
                            .append(fact.label())
                            .append(": ")
                            .append(line(fact.value()))
                            .append("</li>\n"));
            out.append("</ul>\n");
        }
        return CodeBlock.of("$L", out);
    }

    /** One line without tags, references, comment ends or escapes. */
    static String line(String prose) {
        String text = prose.strip();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@' -> out.append("&#64;");
            case '\\' -> out.append("&#92;");
            case '{' -> out.append("&#123;");
            case '}' -> out.append("&#125;");
            // With every slash behind a star gone, no comment can end or begin.
            case '/' -> out.append(endsWith(out, '*') ? "&#47;" : "/");
            case '*' -> out.append(endsWith(out, '/') ? "&#42;" : "*");
            default -> out.appendCodePoint(c);
        }
    }

    private static String paragraphs(String prose) {
        return Arrays.stream(prose.split("\\R\\s*\\R"))
                .map(Javadocs::lines)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n<p>"));
    }

    private static String lines(String paragraph) {
        return paragraph
                .lines()
                .map(Javadocs::line)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Control and format characters (zero width, direction marks) and halves of surrogate pairs. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static boolean endsWith(StringBuilder out, char last) {
        return out.length() > 0 && out.charAt(out.length() - 1) == last;
    }
}
