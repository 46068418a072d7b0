package dev.topaz.migration.source;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/**
 * A source in memory, as the compiler takes it.
 *
 * <p>A byte order mark, which editors know and the parser does not, is white space to the parser.
 */
public final class SourceText extends SimpleJavaFileObject {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String text;

    /**
     * Makes a source.
     *
     * @param path what messages call it
     */
    public SourceText(String path, String text) {
        super(URI.create("string:///" + path.replaceAll("[^\\w./-]", "_")), Kind.SOURCE);
        this.path = path;
        this.text = text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text;
    }

    /** Returns what messages call the source. */
    @Override
    public String getName() {
        return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A project may have a file whose name is not that of its public class; the compiler need not mind. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
