package dev.topaz.spec;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads well-formed XML into nodes that know their places.
 *
 * <p>The JDK's parser says what is well-formed and what a value is, but only where a tag ends. As no tag holds a second
 * {@code <}, the place where it starts is the last one before that.
 */
final class XmlTree {
    /** Far deeper than any document (7), and far from the end of the stack. */
    private static final int DEEPEST = 100;

    private static final XMLInputFactory PARSERS = parsers();

    private final SourceText source;
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlTree(SourceText source) {
        this.source = source;
    }

    /** An element whose end has not come yet. */
    private record Open(XmlNode node, StringBuilder text) {}

    /** What makes a file unreadable as a whole. */
    static final class BrokenXml extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        BrokenXml(String message, Location at) {
            super(message);
            this.problem = new Problem(SpecProblem.BROKEN_XML, message, at, "");
        }

        Problem problem() {
            return problem;
        }
    }

    /** The document element. */
    static XmlNode read(String file, String xml) throws BrokenXml {
        // A byte order mark is no part of the document, but editors on Windows write one.
        String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
        XmlTree tree = new XmlTree(new SourceText(file, text));
        try {
            return tree.read(PARSERS.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw new BrokenXml("this is not well-formed XML: " + reason(e), tree.place(e));
        }
    }

    /** To the end of the file: whatever is wrong behind the document element is wrong too. */
    private XmlNode read(XMLStreamReader parser) throws XMLStreamException, BrokenXml {
        @Nullable XmlNode closed = null;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(parser);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(parser.getText());
                case XMLStreamConstants.END_ELEMENT -> closed = end();
                case XMLStreamConstants.DTD ->
                    throw new BrokenXml(
                            "a spec has no document type declaration", source.at(Math.max(0, offset(parser) - 1)));
                default -> {
                    // Comments and processing instructions say nothing about the API.
                }
            }
        }
        return Objects.requireNonNull(closed, "a parser that finds no document element throws");
    }

    private XmlNode end() {
        XmlNode node = withText(open.pop());
        if (!open.isEmpty()) {
            open.getFirst().node().children().add(node);
        }
        return node;
    }

    private void start(XMLStreamReader parser) throws BrokenXml {
        int end = offset(parser);
        int begin = source.text().lastIndexOf('<', end - 1);
        Location at = source.at(begin);
        if (open.size() == DEEPEST) {
            throw new BrokenXml("elements are nested more than " + DEEPEST + " deep", at);
        }
        XmlNode node = new XmlNode(
                String.valueOf(parser.getNamespaceURI()),
                parser.getLocalName(),
                attributes(parser, begin, end),
                new ArrayList<>(),
                "",
                at);
        open.push(new Open(node, new StringBuilder()));
    }

    private Map<String, XmlNode.Attribute> attributes(XMLStreamReader parser, int begin, int end) {
        Map<String, Location> places = places(begin, end);
        Map<String, XmlNode.Attribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            String name = parser.getAttributeLocalName(i);
            Location at = places.getOrDefault(name, source.at(begin));
            attributes.put(name, new XmlNode.Attribute(parser.getAttributeValue(i), at));
        }
        return attributes;
    }

    /** In a tag that the parser has taken, the first {@code =} behind a value belongs to the next name. */
    private Map<String, Location> places(int begin, int end) {
        String text = source.text();
        Map<String, Location> places = new HashMap<>();
        int equals = text.indexOf('=', begin);
        while (equals >= 0 && equals < end) {
            int behindName = equals;
            while (behindName > begin && Character.isWhitespace(text.charAt(behindName - 1))) {
                behindName--;
            }
            int name = behindName;
            while (name > begin && !Character.isWhitespace(text.charAt(name - 1))) {
                name--;
            }
            places.put(text.substring(name, behindName), source.at(name));
            equals = text.indexOf('=', endOfValue(equals + 1, end));
        }
        return places;
    }

    /** Returns the offset of the quote that ends the value; the end of the tag where there is none. */
    private int endOfValue(int from, int end) {
        int quote = from;
        while (quote < end && Character.isWhitespace(source.text().charAt(quote))) {
            quote++;
        }
        int close = quote < end ? source.text().indexOf(source.text().charAt(quote), quote + 1) : -1;
        return close < 0 ? end : close;
    }

    private void text(String text) {
        open.getFirst().text().append(text);
    }

    private static XmlNode withText(Open closed) {
        XmlNode node = closed.node();
        List<XmlNode> children = List.copyOf(node.children());
        return new XmlNode(
                node.namespace(),
                node.name(),
                node.attributes(),
                children,
                closed.text().toString(),
                node.at());
    }

    /** The JDK's parser counts lines and columns right, but too many characters where there is no XML declaration. */
    private int offset(XMLStreamReader parser) {
        return source.offset(
                parser.getLocation().getLineNumber(), parser.getLocation().getColumnNumber());
    }

    private Location place(XMLStreamException e) {
        return e.getLocation() == null
                ? source.at(0)
                : new Location(
                        source.file(),
                        Math.max(1, e.getLocation().getLineNumber()),
                        Math.max(1, e.getLocation().getColumnNumber()));
    }

    /** The parser's own words, without the place that it puts in front of them. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .strip();
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }
}
