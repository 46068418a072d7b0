package dev.topaz.generate.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the HTML that vendors write into their prose and gives it back as Javadoc: line breaks, paragraphs, lists and links stay,
 * other known tags go, and whatever looks like a tag and is not one, such as {@code <String, String>}, is text.
 */
final class Prose {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(\\s[^<>]*)?/?>");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']?(https?://[^\\s\"'<>]+)");
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|nbsp|#39);");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "#39", "'");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R\\s*\\R");
    private static final String BREAK = "<br>\n";
    private static final Pattern REPEATED_BREAKS = Pattern.compile("(?:<br>\\n?)+(?=<br>)");
    private static final Pattern OUTER_BREAKS = Pattern.compile("^(?:<br>\\n?)+|(?:\\n?<br>)+$");

    private final List<String> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private boolean isLinkOpen;

    /** What a tag of HTML means for text. */
    private enum Role {
        BREAK,
        PARAGRAPH,
        ITEM,
        LIST,
        LINK,
        STYLE
    }

    private static final Map<String, Role> ROLES = roles();

    private Prose() {}

    /** Returns the paragraphs and lists of the prose; the first may follow other text, the others stand alone. */
    static List<String> blocks(String html) {
        Prose prose = new Prose();
        if (html.indexOf('<') < 0 && isOneLine(html)) {
            return prose.sentence(html);
        }
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            Role role = ROLES.get(tag.group(2).toLowerCase(Locale.ROOT));
            if (role != null) {
                prose.addText(html.substring(from, tag.start()));
                prose.addTag(role, tag, html);
                from = tag.end();
            }
        }
        prose.addText(html.substring(from));
        prose.endList();
        return prose.blocks;
    }

    /** Most descriptions are a few words: there is nothing to look for in them. */
    private List<String> sentence(String html) {
        appendPlain(html);
        String sentence = text.toString().strip();
        return sentence.isEmpty() ? List.of() : List.of(sentence);
    }

    /** Returns the text with a space for each line break. */
    static String asOneLine(String text) {
        return isOneLine(text) ? text : LINE_BREAK.matcher(text).replaceAll(" ");
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    static boolean isList(String block) {
        return block.startsWith("<ul>");
    }

    private void addText(String piece) {
        String[] paragraphs = PARAGRAPH_BREAK.split(piece, -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endBlock();
            }
            appendPlain(paragraphs[i]);
        }
    }

    private void appendPlain(String html) {
        String plain = html.indexOf('&') < 0
                ? html
                : ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(ENTITIES.get(entity.group(1))));
        Javadocs.appendEscaped(text, plain);
    }

    private void addTag(Role role, Matcher tag, String html) {
        boolean isEnd = !tag.group(1).isEmpty();
        switch (role) {
            case BREAK -> text.append(BREAK);
            case PARAGRAPH -> endBlock();
            case ITEM -> endItem();
            case LIST -> {
                if (isEnd) {
                    endList();
                } else {
                    endBlock();
                }
            }
            case LINK -> addLink(tag, html);
            case STYLE -> {
                // Javadoc has a style of its own.
            }
        }
    }

    /** A link that does not end, or leads nowhere on the web, is its text. */
    private void addLink(Matcher tag, String html) {
        boolean ends = html.indexOf("</a", tag.end()) >= 0 || html.indexOf("</A", tag.end()) >= 0;
        Matcher address = ADDRESS.matcher(tag.group());
        if (isLinkOpen) {
            closeLink();
        } else if (ends && address.find()) {
            text.append("<a href=\"");
            Javadocs.appendEscaped(text, address.group(1));
            text.append("\">");
            isLinkOpen = true;
        }
    }

    private void closeLink() {
        text.append("</a>");
        isLinkOpen = false;
    }

    /** What stands between two items of a list belongs to the list. */
    private void endBlock() {
        if (items.isEmpty()) {
            String block = takeText();
            if (!block.isEmpty()) {
                blocks.add(block);
            }
        } else {
            text.append('\n');
        }
    }

    /** The start of an item ends the one before it; what stands in front of the first is a paragraph. */
    private void endItem() {
        if (items.isEmpty()) {
            endBlock();
            items.add("");
        } else {
            items.add(takeText());
        }
    }

    private void endList() {
        if (items.isEmpty()) {
            endBlock();
            return;
        }
        items.add(takeText());
        String list = items.stream()
                .filter(item -> !item.isEmpty())
                .map(item -> "<li>" + item + "</li>\n")
                .collect(Collectors.joining());
        items.clear();
        if (!list.isEmpty()) {
            blocks.add("<ul>\n" + list + "</ul>");
        }
    }

    private String takeText() {
        if (isLinkOpen) {
            closeLink();
        }
        String lines = text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        text = new StringBuilder();
        return withoutOuterBreaks(lines);
    }

    private static String withoutOuterBreaks(String lines) {
        if (lines.indexOf('<') < 0) {
            return lines.strip();
        }
        String single = REPEATED_BREAKS.matcher(lines).replaceAll("");
        return OUTER_BREAKS.matcher(single).replaceAll("").strip();
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        Map<Role, List<String>> tags = Map.of(
                Role.BREAK, List.of("br"),
                Role.PARAGRAPH, List.of("p", "div", "tr", "table", "h1", "h2", "h3", "h4", "pre"),
                Role.LIST, List.of("ul", "ol"),
                Role.ITEM, List.of("li"),
                Role.LINK, List.of("a"),
                Role.STYLE, List.of("b", "strong", "i", "em", "u", "font", "span", "code", "img", "tbody", "td", "th"));
        tags.forEach((role, names) -> names.forEach(name -> roles.put(name, role)));
        return Map.copyOf(roles);
    }
}
