package dev.topaz.testkit.replay;

import dev.topaz.runtime.redact.SensitiveNames;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Masks an XML answer, and writes it anew. */
final class MaskedXml {
    private static final XMLInputFactory INPUT = input();

    private final Mask mask;
    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    private MaskedXml(Mask mask, XMLStreamReader in, XMLStreamWriter out) {
        this.mask = mask;
        this.in = in;
        this.out = out;
    }

    /** Returns the masked document; empty for a text that is not XML or has a document type. */
    static Optional<String> write(Mask mask, String xml) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamReader in = INPUT.createXMLStreamReader(new StringReader(xml.strip()));
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new MaskedXml(mask, in, out).copy();
            out.close();
            return Optional.of(text.toString());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void copy() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(false);
            } else if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("an answer has no document type");
            }
        }
        out.writeEndDocument();
    }

    private void element(boolean above) throws XMLStreamException {
        boolean hidden = above || SensitiveNames.contains(in.getLocalName());
        out.writeStartElement(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            out.writeAttribute(name, mask.text(value, hidden || SensitiveNames.contains(name)));
        }
        StringBuilder text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(hidden);
            } else if (in.isCharacters()) {
                text.append(in.getText());
            }
        }
        out.writeCharacters(text.toString().isBlank() ? "" : mask.text(text.toString(), hidden));
        out.writeEndElement();
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
