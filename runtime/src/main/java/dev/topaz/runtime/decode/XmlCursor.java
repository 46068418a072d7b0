package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.json.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks XML. The parser stands on the start of the element that was found last, or on the end of the one that was read.
 *
 * <p>An empty element is an empty text, a list or an object without anything in it, and no number, date or Boolean.
 */
final class XmlCursor implements Cursor {
    /** As for JSON. */
    private static final int DEEPEST = Limits.DEEPEST;

    private final XMLStreamReader parser;
    private final FieldSink unknown;
    private final Deque<String> path = new ArrayDeque<>();
    private String root = "";

    /** Takes the fields that a reader does not know; the cursor stands on the start of the element. */
    interface FieldSink {
        void field(String name, XmlCursor in);
    }

    /** Not well-formed; becomes one exception where the answer is read. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(Exception cause) {
            super(cause);
        }
    }

    XmlCursor(XMLStreamReader parser, FieldSink unknown) {
        this.parser = parser;
        this.unknown = unknown;
    }

    /** Returns how many elements are open inside the root; 1 for a field at the top of the data. */
    int depth() {
        return path.size();
    }

    String path() {
        StringBuilder out = new StringBuilder().append('/').append(root);
        for (Iterator<String> names = path.descendingIterator(); names.hasNext(); ) {
            out.append('/').append(names.next());
        }
        return out.toString();
    }

    @Override
    public int nextField(FieldNames names) {
        while (nextChild()) {
            int position = names.position(parser.getLocalName());
            if (position != END) {
                return position;
            }
            unknown.field(parser.getLocalName(), this);
        }
        return END;
    }

    @Override
    public @Nullable String text() {
        return XmlText.read(this);
    }

    @Override
    public <T> @Nullable T scalar(Function<String, @Nullable T> conversion) {
        String place = path();
        String text = XmlText.read(this);
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException e) {
            throw new DecodeException(place + ": " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable String raw() {
        return XmlText.readAsJson(this);
    }

    @Override
    public <T> T object(Function<Cursor, T> reader) {
        return reader.apply(this);
    }

    @Override
    public <T> List<T> list(Function<Cursor, ? extends @Nullable T> element) {
        List<T> elements = new ArrayList<>();
        while (nextChild()) {
            T value = element.apply(this);
            if (value != null) {
                elements.add(value);
            }
        }
        return Collections.unmodifiableList(elements);
    }

    /** Passes over the current element. */
    void skip() {
        for (int open = 1; open > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                refuseDepth(path.size() + open++);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
        path.pop();
    }

    /** Moves to the next element inside the current one; false at its end. Text between elements is layout. */
    boolean nextChild() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT:
                    enter();
                    return true;
                case XMLStreamConstants.END_ELEMENT:
                    path.poll();
                    return false;
                case XMLStreamConstants.CHARACTERS:
                case XMLStreamConstants.CDATA:
                    refuseText();
                    break;
                default:
                    // Layout, comments.
                    break;
            }
        }
    }

    private void refuseText() {
        if (!parser.isWhiteSpace()) {
            throw new DecodeException(path() + ": elements were expected, not text", null);
        }
    }

    /** Notes that the parser has come to the start of the root, and says which it is. */
    String enterRoot() {
        root = parser.getLocalName();
        return root;
    }

    /** Notes that the parser has come to the start of an element. */
    void enter() {
        path.push(parser.getLocalName());
        refuseDepth(path.size());
    }

    private static void refuseDepth(int depth) {
        if (depth > DEEPEST) {
            throw new DecodeException("elements are nested more than " + DEEPEST + " deep", null);
        }
    }

    /** Notes that the parser has come to the end of an element. */
    void leave() {
        path.poll();
    }

    XMLStreamReader parser() {
        return parser;
    }

    int next() {
        try {
            return parser.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser has no message for some of its errors, and throws that it has none.
            throw new Malformed(e);
        }
    }
}
