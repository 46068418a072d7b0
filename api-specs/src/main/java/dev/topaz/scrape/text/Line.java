package dev.topaz.scrape.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of saved text. How far it is indented says nothing: what precedes a table pushes it to the right.
 *
 * @param number counts from 1
 * @param bullet whether a bullet stands before the text
 * @param text without indentation and bullet; tabs inside are kept, for they part cells
 */
record Line(int number, boolean bullet, String text) {
    private static final Pattern BULLET = Pattern.compile("[•●○▪◦‣∙·*-](?:\\s+(.*)|)", Pattern.DOTALL);

    /** The lines that are not blank. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.stripLeading();
            Matcher bullet = BULLET.matcher(bare);
            boolean isBullet = bullet.matches();
            String content = isBullet ? bullet.group(1) : bare;
            if (content != null && !content.isBlank()) {
                lines.add(new Line(number, isBullet, isBullet ? content.strip() : content));
            }
        }
        return lines;
    }
}
