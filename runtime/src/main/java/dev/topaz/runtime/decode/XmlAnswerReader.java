package dev.topaz.runtime.decode;

import dev.topaz.runtime.TopDecodeException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML answer. No document type, no entities but the five of XML itself. */
final class XmlAnswerReader {
    /**
     * JDKs differ in their own limits, and JDK 25 counts every escaped character as an entity: 100,000 of them are an honest text.
     * Zero is none; how deep elements nest, and how long a text is, is judged here.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.elementAttributeLimit", "100",
            "jdk.xml.maxXMLNameLimit", "1000",
            "jdk.xml.maxElementDepth", "0",
            "jdk.xml.maxGeneralEntitySizeLimit", "0",
            "jdk.xml.totalEntitySizeLimit", "0");

    private static final XMLInputFactory PARSERS = parsers();

    private final Received received;
    private final UnknownFields unknown;
    private final Envelope envelope = new Envelope();
    private final XmlCursor cursor;

    XmlAnswerReader(Received received, UnknownFields unknown) {
        this.received = received;
        this.unknown = unknown;
        this.cursor = new XmlCursor(parser(received), this::beside);
    }

    <T> T read(Function<Answer, T> reader) {
        String root = toRoot();
        T response;
        if (root.equals(received.root())) {
            response = reader.apply(answer(cursor));
        } else if (root.equals(Envelope.ERROR_ROOT)) {
            envelope.readError(cursor);
            response = reader.apply(answer(NoFields.INSTANCE));
        } else {
            throw new TopDecodeException("the root of the answer is not '" + received.root() + "'", null);
        }
        while (cursor.next() != XMLStreamConstants.END_DOCUMENT) {
            // Whatever is wrong behind the root is wrong with the answer.
        }
        return response;
    }

    private String toRoot() {
        while (true) {
            switch (cursor.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return cursor.enterRoot();
                }
                case XMLStreamConstants.DTD ->
                    throw new TopDecodeException("the answer has a document type declaration", null);
                default -> {
                    // The declaration, comments, layout.
                }
            }
        }
    }

    private void beside(String name, XmlCursor in) {
        if (in.depth() == 1 && Envelope.NAMES.position(name) != Cursor.END) {
            envelope.put(name, in.text());
        } else {
            received.report(unknown, in.path());
            in.skip();
        }
    }

    private Answer answer(Cursor fields) {
        return new Answer(received, envelope, fields);
    }

    private static XMLStreamReader parser(Received received) {
        try {
            // A decoder of its own reports bytes that are no text, where a reader replaces them in silence.
            return PARSERS.createXMLStreamReader(new InputStreamReader(
                    new ByteArrayInputStream(received.body()), StandardCharsets.UTF_8.newDecoder()));
        } catch (XMLStreamException e) {
            throw new XmlCursor.Malformed(e);
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        LIMITS.forEach(parsers::setProperty);
        return parsers;
    }
}
