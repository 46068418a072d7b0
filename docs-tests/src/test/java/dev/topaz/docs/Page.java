package dev.topaz.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown, taken apart. It alone knows what fences, headings and links look like.
 *
 * @param path seen from the root of the repository
 */
record Page(String path, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?<indent> *)```(?<language>[^\n`]*)\n(?<text>.*?)^\\k<indent>```$"
                    + "|^ *<!-- frame\n(?<frame>.*?)^ *-->$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|<img [^>]*src=\"([^\"]+)\"");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(text);
        while (found.find()) {
            int line = (int) text.substring(0, found.start()).lines().count() + 1;
            blocks.add(
                    found.group("frame") == null
                            ? new Block(path, line, found.group("language").strip(), unindented(found))
                            : new Block(path, line, Block.FRAME, found.group("frame")));
        }
        return blocks;
    }

    private static String unindented(Matcher found) {
        return found.group("text").replaceAll("(?m)^" + found.group("indent"), "");
    }

    List<Block> blocks(String... languages) {
        return blocks().stream()
                .filter(block -> List.of(languages).contains(block.language()))
                .toList();
    }

    /** What is said around the blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** With their levels. */
    List<String> headings() {
        return HEADING.matcher(prose()).results().map(MatchResult::group).toList();
    }

    /** The names under which the headings can be linked to. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(2)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Targets as they are written. */
    List<String> links() {
        return LINK.matcher(SPAN.matcher(prose()).replaceAll("`$1`"))
                .results()
                .map(link -> link.group(1) != null ? link.group(1) : link.group(2))
                .toList();
    }

    /** Texts between backticks. */
    Stream<String> spans() {
        return SPAN.matcher(prose()).results().map(span -> span.group(1));
    }
}
