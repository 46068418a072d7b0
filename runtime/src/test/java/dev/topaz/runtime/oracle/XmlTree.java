package dev.topaz.runtime.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML body as a {@link Tree}: what holds elements is an object, everything else a text. */
final class XmlTree {
    private XmlTree() {}

    /** The root and its name; empty for what is not well-formed or has a document type. */
    static Optional<Tree.Member> of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default one writes to the console.
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(
                    member(builder.parse(new InputSource(new StringReader(xml))).getDocumentElement()));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isLayout(String text) {
        return text.matches("[ \\t\\r\\n]*");
    }

    private static Tree.Member member(Element element) {
        List<Tree.Member> members = new ArrayList<>();
        StringBuilder own = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                members.add(member(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                own.append(child.getNodeValue());
            }
        }
        Tree value = members.isEmpty()
                ? new Tree.Text(element.getTextContent())
                : new Tree.Members(members, isLayout(own.toString()) ? "" : element.getTextContent());
        return new Tree.Member(element.getTagName(), value);
    }
}
