package dev.topaz.scrape.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of saved text. How far it is indented says nothing: what precedes a table pushes it to the right.
 *
 * @param number counts from 1
 * @param bullet whether a bullet stands before the text
 * @param text without indentation and bullet; tabs inside are kept, for they part cells
 * @param whole with the bullet
 */
record Line(int number, boolean bullet, String text, String whole) {
    /** The lines that are not blank. */
    static List<Line> of(String text) {
        BulletStyle style = BulletStyle.of(text);
        List<Line> lines = new ArrayList<>();
        boolean afterBullet = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.stripLeading();
            Optional<String> bullet = style.content(bare);
            String content = bullet.orElse(bare);
            if (!content.isBlank()) {
                lines.add(new Line(number, bullet.isPresent() || afterBullet, content, bare));
                afterBullet = false;
            } else if (bullet.isPresent()) {
                afterBullet = style.isOwnLine();
            }
        }
        return lines;
    }
}
