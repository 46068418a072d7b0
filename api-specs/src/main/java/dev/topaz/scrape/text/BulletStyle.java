package dev.topaz.scrape.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page's text writes its bullets. A page has one sign for them, which the mark └ of a nested row tells; other signs belong to
 * descriptions.
 */
final class BulletStyle {
    private static final String SIGNS = "[•●○▪◦‣∙·*-]";
    private static final Pattern MARKED = Pattern.compile("(?m)^[ \\t]*(" + SIGNS + ")(\\s*)└");
    private static final Pattern USUAL = Pattern.compile("(?m)^[ \\t]*•[ \\t]");

    private final Pattern bullet;
    private final boolean ownLine;

    private BulletStyle(String signs, String between, boolean ownLine) {
        this.bullet = Pattern.compile(signs + "(?:" + between + "(.*)|)", Pattern.DOTALL);
        this.ownLine = ownLine;
    }

    static BulletStyle of(String text) {
        Matcher marked = MARKED.matcher(text);
        if (marked.find()) {
            boolean glued = marked.group(2).isEmpty();
            return new BulletStyle(
                    Pattern.quote(marked.group(1)),
                    glued ? "\\s*" : "\\s+",
                    marked.group(2).contains("\n"));
        }
        return new BulletStyle(USUAL.matcher(text).find() ? "•" : SIGNS, "\\s+", false);
    }

    /** Whether a bullet stands in a line of its own, and its text in the next. */
    boolean isOwnLine() {
        return ownLine;
    }

    /** Returns what stands after the bullet, which may be nothing; empty if the line has no bullet. */
    Optional<String> content(String line) {
        Matcher found = bullet.matcher(line);
        return found.matches()
                ? Optional.of(Optional.ofNullable(found.group(1)).orElse("").strip())
                : Optional.empty();
    }
}
