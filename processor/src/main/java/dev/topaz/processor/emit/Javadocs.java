package dev.topaz.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.topaz.processor.model.Doc;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Prints the vendor's prose as Javadoc; the only door through which it enters generated code.
 *
 * <p>The prose is hostile: it holds comment ends, unicode escapes, tags real and invented, and control characters.
 */
final class Javadocs {
    private Javadocs() {}

    /** The description, then one line for each fact. */
    static CodeBlock of(Doc doc) {
        CodeBlock.Builder out = CodeBlock.builder();
        String text = paragraphs(doc.text());
        if (!text.isEmpty()) {
            out.add("$L\n", text);
        }
        if (!doc.facts().isEmpty()) {
            out.add(text.isEmpty() ? "<ul>\n" : "\n<ul>\n");
            doc.facts().forEach(fact -> out.add("<li>$L: $L</li>\n", fact.label(), line(fact.value())));
            out.add("</ul>\n");
        }
        return out.build();
    }

    /** One line without tags, references, comment ends or escapes. */
    static String line(String prose) {
        StringBuilder out = new StringBuilder(prose.length());
        prose.strip()
                .codePoints()
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(c -> !isInvisible(c))
                .forEach(c -> append(out, c));
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
