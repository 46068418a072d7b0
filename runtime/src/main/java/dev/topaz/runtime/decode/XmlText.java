package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.json.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads an element as text. One that holds nothing but elements is given as JSON text, as in a JSON answer: elements of the
 * same name become an array. Of text with elements in it, which is markup that nobody escaped, all the text is kept.
 */
final class XmlText {
    /** The text of the outermost element, of which every element inside is a part. */
    private final StringBuilder text;

    private final int start;
    private final Map<String, List<XmlText>> children = new LinkedHashMap<>();
    private int end;
    private boolean hasText;

    private XmlText(StringBuilder text) {
        this.text = text;
        this.start = text.length();
    }

    /** Returns the characters of the element, or its children as JSON; the cursor stands on its end afterwards. */
    static String read(XmlCursor in) {
        XmlText element = of(in, new StringBuilder());
        return element.isStructure() ? element.asJson() : element.text();
    }

    /** Returns the element as JSON text, be it an object or a string. */
    static String readAsJson(XmlCursor in) {
        return of(in, new StringBuilder()).asJson();
    }

    private static XmlText of(XmlCursor in, StringBuilder text) {
        XmlText element = new XmlText(text);
        while (true) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.child(in);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                in.leave();
                element.end = text.length();
                return element;
            } else if (isText(event)) {
                element.append(in);
            }
            // Comments and processing instructions are not text.
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void child(XmlCursor in) {
        in.enter();
        String name = in.parser().getLocalName();
        children.computeIfAbsent(name, each -> new ArrayList<>(1)).add(of(in, text));
    }

    private void append(XmlCursor in) {
        String part = in.parser().getText();
        if (text.length() + part.length() > Limits.LONGEST_TEXT) {
            throw new DecodeException(in.path() + ": the text is longer than is read", null);
        }
        hasText = hasText || !in.parser().isWhiteSpace();
        text.append(part);
    }

    private boolean isStructure() {
        return !children.isEmpty() && !hasText;
    }

    private String text() {
        return text.substring(start, end);
    }

    private String asJson() {
        StringBuilder out = new StringBuilder();
        json(out);
        return out.toString();
    }

    private void json(StringBuilder out) {
        if (!isStructure()) {
            out.append(JsonWriter.quoted(text()));
            return;
        }
        char separator = '{';
        for (Map.Entry<String, List<XmlText>> child : children.entrySet()) {
            out.append(separator).append(JsonWriter.quoted(child.getKey())).append(':');
            values(out, child.getValue());
            separator = ',';
        }
        out.append('}');
    }

    private static void values(StringBuilder out, List<XmlText> values) {
        if (values.size() == 1) {
            values.get(0).json(out);
            return;
        }
        char separator = '[';
        for (XmlText value : values) {
            value.json(out.append(separator));
            separator = ',';
        }
        out.append(']');
    }
}
