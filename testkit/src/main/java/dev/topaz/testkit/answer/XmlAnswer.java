package dev.topaz.testkit.answer;

import dev.topaz.spec.XmlCharacters;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an answer as XML. */
final class XmlAnswer {
    private XmlAnswer() {}

    static String write(String root, AnswerValue.Fields fields) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml, root, fields);
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer cannot be written as XML", e);
        }
    }

    private static void write(XMLStreamWriter xml, String name, AnswerValue value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value instanceof AnswerValue.Text text) {
            xml.writeCharacters(XmlCharacters.clean(text.text()));
        } else if (value instanceof AnswerValue.Literal literal) {
            xml.writeCharacters(literal.text());
        } else if (value instanceof AnswerValue.Fields fields) {
            for (Map.Entry<String, AnswerValue> field : fields.values().entrySet()) {
                write(xml, field.getKey(), field.getValue());
            }
        } else if (value instanceof AnswerValue.Items items) {
            xml.writeAttribute("list", "true");
            for (AnswerValue item : items.values()) {
                write(xml, items.itemName(), item);
            }
        }
        xml.writeEndElement();
    }
}
