package dev.topaz.generate.emit;

import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.Doc;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the vendor's prose as Javadoc; the only door through which it enters generated code.
 *
 * <p>The prose is hostile: it holds comment ends, unicode escapes, tags real and invented, and control characters.
 */
final class Javadocs {
    private static final String PARAGRAPH = "\n\n<p>";

    private Javadocs() {}

    /**
     * Returns the sentence that a developer reads first, the description behind it, and one line of facts. It is one piece, because
     * the printer takes every piece apart into lines.
     *
     * @param lead what the element does, without a full stop, such as {@code Returns tid}
     */
    static CodeBlock of(String lead, Doc doc) {
        List<String> blocks = Prose.blocks(doc.text());
        StringBuilder out = new StringBuilder(lead);
        int next = 0;
        if (!blocks.isEmpty() && !Prose.isList(blocks.get(0))) {
            out.append(": ").append(blocks.get(0));
            next = 1;
        } else {
            out.append('.');
        }
        for (String block : blocks.subList(next, blocks.size())) {
            out.append(Prose.isList(block) ? "\n\n" : PARAGRAPH).append(block);
        }
        String facts = facts(doc);
        if (!facts.isEmpty()) {
            out.append(PARAGRAPH).append(Character.toUpperCase(facts.charAt(0))).append(facts, 1, facts.length());
        }
        return CodeJoiner.of(out.append('\n').toString());
    }

    private static String facts(Doc doc) {
        return doc.facts().stream()
                .map(fact -> fact.label().isEmpty() ? line(fact.value()) : fact.label() + ": " + line(fact.value()))
                .collect(Collectors.joining("; "));
    }

    /** One line of ASCII without tags, references, comment ends or escapes of its own. */
    static String line(String prose) {
        StringBuilder out = new StringBuilder(prose.length());
        appendEscaped(out, Prose.asOneLine(prose.strip()));
        return out.toString();
    }

    /** Appends text in ASCII without tags, references, comment ends or escapes of its own; line feeds stay. */
    static void appendEscaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isPlain(c)) {
                AsciiSource.append(out, (char) c);
            } else if (c == '\n') {
                out.append('\n');
            } else if (isSpace(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                append(out, c);
            }
        }
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
            default -> {
                for (char half : Character.toChars(c)) {
                    AsciiSource.append(out, half);
                }
            }
        }
    }

    /** The letters of nearly all prose, which mean nothing to a comment. */
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c >= 0x4E00 && c <= 0x9FA5);
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
