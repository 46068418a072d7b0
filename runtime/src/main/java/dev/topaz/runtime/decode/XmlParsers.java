package dev.topaz.runtime.decode;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's XML parser, set up alike on every JDK: no document type, no entities but the five of XML itself. */
final class XmlParsers {
    /** JDK 8 and 11 know the properties by these names only, and newer ones still do. */
    private static final String PROPERTIES = "http://www.oracle.com/xml/jaxp/properties/";

    /**
     * JDKs differ in their own limits, and JDK 25 counts every escaped character as an entity: 100,000 of them are an
     * honest text. Zero is none; how deep elements nest, and how long a text is, is judged by the cursor.
     */
    private static final Map<String, String> LIMITS = new LinkedHashMap<>();

    static {
        LIMITS.put(PROPERTIES + "elementAttributeLimit", "100");
        LIMITS.put(PROPERTIES + "maxXMLNameLimit", "1000");
        LIMITS.put(PROPERTIES + "maxElementDepth", "0");
        LIMITS.put(PROPERTIES + "maxGeneralEntitySizeLimit", "0");
        LIMITS.put(PROPERTIES + "totalEntitySizeLimit", "0");
    }

    private static final XMLInputFactory FACTORY = factory();

    private XmlParsers() {}

    /** Returns a parser in front of a document in UTF-8. */
    static XMLStreamReader of(byte[] utf8) {
        // A decoder of its own reports bytes that are no text, where a reader replaces them in silence.
        return of(new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8.newDecoder()));
    }

    /** Drops the last parser, which the factory keeps together with the last answer that was not read to its end. */
    static void forgetLast() {
        of(new StringReader("<a/>"));
    }

    private static XMLStreamReader of(Reader document) {
        try {
            return FACTORY.createXMLStreamReader(document);
        } catch (XMLStreamException e) {
            throw new XmlCursor.Malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = JdkXml.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        LIMITS.forEach(factory::setProperty);
        return factory;
    }
}
