package dev.topaz.scrape;

import dev.topaz.scrape.html.HtmlPage;
import dev.topaz.scrape.html.MarkdownPage;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.text.SavedText;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.Utf16;
import dev.topaz.spec.Utf8Text;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a document in whatever form it comes: the doc site's JSON, HTML, Markdown, saved text, or a spec file. */
public final class Documents {
    /** The largest document that is read, in bytes; the largest of the platform's have less than a hundredth of it. */
    public static final int MOST_BYTES = 8 << 20;

    private static final Pattern SPEC = Pattern.compile("<(?:api|topic)[\\s>/]");
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private Documents() {}

    /**
     * Reads one document.
     *
     * @param name what messages call it: a file or an address
     * @param category the folder of the API, for documents that do not say it; may be empty
     */
    public static DocReading read(String name, byte[] bytes, String category) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(name);
        }
        Utf8Text utf8 = Utf8Text.decode(name, bytes, DocProblem.NOT_UTF8);
        return utf8.problem().isEmpty()
                ? read(name, utf8.text(), category)
                : Utf16.decode(bytes)
                        .map(text -> read(name, text, category))
                        .orElseGet(
                                () -> DocReading.refused(utf8.problem().stream().toList()));
    }

    /** What is said of a document with more than {@link #MOST_BYTES}. */
    public static DocReading tooLarge(String name) {
        return refuse(
                name,
                DocProblem.TOO_LARGE,
                "this is larger than " + (MOST_BYTES >> 20) + " MB, which no doc page is",
                "save one page to one file");
    }

    private static DocReading read(String name, String text, String category) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return refuse(name, DocProblem.EMPTY, "there is nothing in it", "save the page again");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return DocJson.read(name, text, category);
        }
        if ((start.startsWith("<?xml") && !start.contains("<html")) || isSpec(start)) {
            SpecReading spec = SpecXml.read(name, text);
            return new DocReading(spec.spec(), spec.problems(), List.of());
        }
        if (start.startsWith("<")) {
            return HtmlPage.read(name, text);
        }
        return MarkdownPage.isMarkdown(text) ? MarkdownPage.read(name, text) : SavedText.read(name, text);
    }

    /** Whether a spec without an XML declaration begins here, perhaps below comments. */
    private static boolean isSpec(String text) {
        int at = 0;
        while (text.startsWith(COMMENT, at)) {
            int end = text.indexOf(COMMENT_END, at + COMMENT.length());
            at = end < 0 ? text.length() : end + COMMENT_END.length();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return SPEC.matcher(text).region(at, text.length()).lookingAt();
    }

    private static DocReading refuse(String name, DocProblem code, String message, String hint) {
        return DocReading.refused(new Problem(code, message, new Location(name, 0, 0), hint));
    }
}
