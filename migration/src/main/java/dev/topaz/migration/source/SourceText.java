package dev.topaz.migration.source;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import javax.tools.SimpleJavaFileObject;

/**
 * A source in memory, as the compiler takes it.
 *
 * <p>A byte order mark, which editors know and the parser does not, is white space to the parser. Texts can be inserted that the
 * compiler reads and the file does not have; a place in what the compiler reads is then another one than in the file.
 */
public final class SourceText extends SimpleJavaFileObject {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String text;
    private final List<Insertion> insertions;

    /**
     * Makes a source.
     *
     * @param path what messages call it
     */
    public SourceText(String path, String text) {
        this(path, text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text, List.of());
    }

    private SourceText(String path, String text, List<Insertion> insertions) {
        super(URI.create("string:///" + path.replaceAll("[^\\w./-]", "_")), Kind.SOURCE);
        this.path = path;
        this.text = text;
        this.insertions = insertions;
    }

    /** Returns a source with these insertions, and with the text of the file instead if it keeps all places. */
    SourceText with(String sameLength, List<Insertion> inserted) {
        if (sameLength.length() != text.length()) {
            throw new IllegalArgumentException("the places of " + path + " would move");
        }
        return new SourceText(
                path,
                sameLength,
                inserted.stream().sorted(Comparator.comparingInt(Insertion::at)).toList());
    }

    /** Returns what messages call the source. */
    @Override
    public String getName() {
        return path;
    }

    /** Returns the name of the class that is at such a path, whose first folder is none of a package. */
    String className() {
        return path.substring(path.indexOf('/') + 1, path.lastIndexOf('.')).replace('/', '.');
    }

    /** Returns a time after that of any class file: what is given as a text is what is meant. */
    @Override
    public long getLastModified() {
        return Long.MAX_VALUE;
    }

    /** Returns the text of the file. */
    String text() {
        return text;
    }

    /** Returns the text of the file with what is inserted. */
    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        StringBuilder content = new StringBuilder();
        int copied = 0;
        for (Insertion each : insertions) {
            content.append(text, copied, each.at()).append(each.text());
            copied = each.at();
        }
        return content.append(text, copied, text.length());
    }

    /** Returns the place in the file of a place that the compiler names; of one in an insertion, the place of the insertion. */
    int inFile(int read) {
        int grown = 0;
        for (Insertion each : insertions) {
            if (read - grown < each.at()) {
                break;
            }
            if (read - grown < each.at() + each.text().length()) {
                return each.at();
            }
            grown += each.text().length();
        }
        return read - grown;
    }

    /** Returns the place that the compiler names, of a place in the file. */
    int asRead(int inFile) {
        return inFile
                + insertions.stream()
                        .filter(each -> each.at() <= inFile)
                        .mapToInt(each -> each.text().length())
                        .sum();
    }

    /** Returns whether a place that the compiler names is in an insertion. */
    boolean isInserted(int read) {
        int grown = 0;
        for (Insertion each : insertions) {
            int start = each.at() + grown;
            if (start <= read && read < start + each.text().length()) {
                return true;
            }
            grown += each.text().length();
        }
        return false;
    }

    /** A project may have a file whose name is not that of its public class; the compiler need not mind. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
