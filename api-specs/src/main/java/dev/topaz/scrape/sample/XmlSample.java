package dev.topaz.scrape.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the XML answer of a page, which need not be well-formed. */
public final class XmlSample {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z0-9_.-]+_response)>");

    private XmlSample() {}

    /** The first answer in a text that is no error. */
    public static Optional<Sample> find(String text) {
        Matcher root = ROOT.matcher(text);
        while (root.find()) {
            String end = "</" + root.group(1) + ">";
            int to = text.indexOf(end, root.end());
            if (to > 0 && !root.group(1).equals("error_response")) {
                return Optional.of(read(text.substring(root.start(), to + end.length())));
            }
        }
        return Optional.empty();
    }

    /** Whether an answer begins in the text and does not end in it. */
    public static boolean isCutOff(String text) {
        return ROOT.matcher(text).results().anyMatch(root -> text.indexOf("</" + root.group(1) + ">", root.end()) < 0);
    }

    private static Sample read(String xml) {
        Element root = Jsoup.parse(xml, "", Parser.xmlParser()).child(0);
        return new Sample(node(root), Sample.Kind.ANSWER);
    }

    private static SampleNode node(Element element) {
        boolean scalar = element.childrenSize() == 0;
        SampleNode node = new SampleNode(
                element.tagName(), scalar ? List.of(element.wholeText().strip()) : List.of());
        element.children().forEach(child -> node.add(node(child)));
        return node;
    }
}
