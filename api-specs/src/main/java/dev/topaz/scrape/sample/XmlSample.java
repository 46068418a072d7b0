package dev.topaz.scrape.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the XML answer of a page, which need not be well-formed. */
public final class XmlSample {
    private static final Pattern ROOT = Pattern.compile("<(/?)([A-Za-z0-9_.-]+_response)>");
    private static final String ERROR = "error_response";

    private XmlSample() {}

    /** The first answer in a text that is no error. */
    public static Optional<Sample> find(String text) {
        Map<String, Integer> ends = ends(text);
        return begins(text)
                .filter(root -> !root.group(2).equals(ERROR) && ends.getOrDefault(root.group(2), 0) > root.end())
                .findFirst()
                .map(root -> {
                    String end = "</" + root.group(2) + ">";
                    return read(text.substring(root.start(), text.indexOf(end, root.end()) + end.length()));
                });
    }

    /** Whether an answer begins in the text and does not end in it. */
    public static boolean isCutOff(String text) {
        Map<String, Integer> ends = ends(text);
        return begins(text).anyMatch(root -> ends.getOrDefault(root.group(2), 0) <= root.end());
    }

    private static Stream<MatchResult> begins(String text) {
        return ROOT.matcher(text).results().filter(root -> root.group(1).isEmpty());
    }

    /** Returns where each root ends for the last time. */
    private static Map<String, Integer> ends(String text) {
        return ROOT.matcher(text)
                .results()
                .filter(root -> !root.group(1).isEmpty())
                .collect(Collectors.toMap(root -> root.group(2), MatchResult::end, Math::max));
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
