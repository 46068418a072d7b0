package dev.topaz.scrape.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a page's text writes its bullets; the sign └ of nested rows tells. */
enum BulletStyle {
    /** A bullet, a space, and the text. */
    SPACED("[•●○▪◦‣∙·*-](?:\\s+(.*)|)"),
    /** A bullet and the text right after it. */
    GLUED("[•●○▪◦‣∙·]\\s*(.*)"),
    /** A bullet in a line of its own, and the text in the next. */
    OWN_LINE("[•●○▪◦‣∙·*-](?:\\s+(.*)|)");

    private static final Pattern GLUED_MARK = Pattern.compile("(?m)^\\s*[•●○▪◦‣∙·]└");
    private static final Pattern OWN_LINE_MARK = Pattern.compile("(?m)^[ \\t]*[•●○▪◦‣∙·*-]\\R+[ \\t]*└");

    private final Pattern bullet;

    BulletStyle(String bullet) {
        this.bullet = Pattern.compile(bullet, Pattern.DOTALL);
    }

    static BulletStyle of(String text) {
        if (GLUED_MARK.matcher(text).find()) {
            return GLUED;
        }
        return OWN_LINE_MARK.matcher(text).find() ? OWN_LINE : SPACED;
    }

    /** Returns what stands after the bullet, which may be nothing; empty if the line has no bullet. */
    Optional<String> content(String line) {
        Matcher found = bullet.matcher(line);
        return found.matches()
                ? Optional.of(Optional.ofNullable(found.group(1)).orElse("").strip())
                : Optional.empty();
    }
}
