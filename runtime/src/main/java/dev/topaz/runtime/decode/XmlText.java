package dev.topaz.runtime.decode;

import dev.topaz.runtime.wire.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads an element as text. One that holds elements is given as JSON text, as in a JSON answer: elements of the same name
 * become an array.
 */
final class XmlText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    private XmlText() {}

    /** The characters of the element, or its children as JSON; the cursor stands on its end afterwards. */
    static String read(XmlCursor in) {
        XmlText element = of(in);
        return element.children.isEmpty() ? element.text.toString() : element.asJson();
    }

    /** The element as JSON text, be it an object or a string. */
    static String readAsJson(XmlCursor in) {
        return of(in).asJson();
    }

    private static XmlText of(XmlCursor in) {
        XmlText element = new XmlText();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.text.append(in.parser().getText());
                case XMLStreamConstants.START_ELEMENT -> element.child(in);
                case XMLStreamConstants.END_ELEMENT -> {
                    in.leave();
                    return element;
                }
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
    }

    private void child(XmlCursor in) {
        in.enter();
        String name = in.parser().getLocalName();
        children.computeIfAbsent(name, each -> new ArrayList<>()).add(readAsJson(in));
    }

    private String asJson() {
        if (children.isEmpty()) {
            return JsonWriter.quoted(text.toString());
        }
        return JsonWriter.write(out -> children.forEach((name, values) ->
                out.name(name).raw(values.size() == 1 ? values.get(0) : "[" + String.join(",", values) + "]")));
    }
}
