package dev.topaz.scrape.html;

import dev.topaz.scrape.page.DocReading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Reads a copy of a doc page in Markdown, as repositories hold them: its headings, tables and code blocks are written as HTML, line
 * by line, and read as such. Everything else is a paragraph.
 */
public final class MarkdownPage {
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*\\|?[ \\t]*:?-{2,}:?[ \\t]*\\|[-:| \\t]*$");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|`");
    private static final Pattern BULLETS = Pattern.compile("(?m)^[ \\t]*[•*-][ \\t]*└");
    private static final String FENCE = "```";

    private final List<String> html = new ArrayList<>();
    private boolean inTable;
    private boolean inCode;

    private MarkdownPage() {}

    /** Whether the tables of a text are Markdown: a line of dashes and bars below the head, and no nested rows behind bullets. */
    public static boolean isMarkdown(String text) {
        return RULE.matcher(text).find() && !BULLETS.matcher(text).find();
    }

    /**
     * Reads one page.
     *
     * @param file what messages call the page
     */
    public static DocReading read(String file, String text) {
        MarkdownPage page = new MarkdownPage();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 < lines.size() && RULE.matcher(lines.get(i + 1)).matches()) {
                page.html.add(page.tableTag() + row(lines.get(i).strip()));
            } else {
                page.line(lines.get(i));
            }
        }
        page.html.add((page.inTable ? "</table>" : "") + (page.inCode ? "</pre>" : ""));
        return HtmlPage.read(file, String.join("\n", page.html));
    }

    /** Each line stays one line, so that problems are located where they are in the file. */
    private void line(String line) {
        String bare = line.strip();
        if (bare.startsWith(FENCE)) {
            html.add(endTable() + (inCode ? "</pre>" : "<pre>"));
            inCode = !inCode;
        } else if (inCode) {
            html.add(Entities.escape(line));
        } else if (RULE.matcher(bare).matches()) {
            html.add("");
        } else if (bare.startsWith("|") || (inTable && bare.contains("|"))) {
            html.add(tableTag() + row(bare));
        } else {
            html.add(endTable() + block(bare));
        }
    }

    private String tableTag() {
        String begin = inTable ? "" : "<table>";
        inTable = true;
        return begin;
    }

    private String endTable() {
        String end = inTable ? "</table>" : "";
        inTable = false;
        return end;
    }

    private static String block(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            String tag = "h" + heading.group(1).length() + ">";
            return "<" + tag + text(heading.group(2)) + "</" + tag;
        }
        return line.isEmpty() ? "" : "<p>" + text(line) + "</p>";
    }

    private static String row(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        List<String> cells = new ArrayList<>(List.of(CELL_END.split(inner, -1)));
        if (cells.get(cells.size() - 1).isBlank() && line.endsWith("|")) {
            cells.remove(cells.size() - 1);
        }
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(text(cell.strip().replace("\\|", "|"))).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    /** Line breaks and spaces are the HTML that copies use inside cells. */
    private static String text(String markdown) {
        return Entities.escape(EMPHASIS.matcher(markdown).replaceAll(""))
                .replaceAll("&lt;br ?/?&gt;", "<br>")
                .replace("&amp;nbsp;", "\u00A0");
    }
}
