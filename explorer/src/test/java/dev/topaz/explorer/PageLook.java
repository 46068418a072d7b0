package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * What a screenshot of the page looks like, in a few lines of text: the share of each colour that has a hundredth of the screen or
 * more, and left edge and width of the parts of the page.
 */
final class PageLook {
    private static final Path REFERENCES = Path.of("src/test/resources/looks");
    private static final int PERCENT_APART = 5;
    private static final int PIXELS_APART = 3;
    private static final String PARTS = """
            return [...document.querySelectorAll('.bar, .browse, .content, .searchbox input, .api, article, .caller, .result, .actions')]
                .filter(e => e.checkVisibility())
                .map(e => [e.className.split(' ')[0] || e.id || e.localName, e.getBoundingClientRect()])
                .map(([name, box]) => name + ' ' + Math.round(box.left) + ' ' + Math.round(box.width)).join('\\n')""";

    private final Map<String, Integer> colours;
    private final String parts;

    private PageLook(Map<String, Integer> colours, String parts) {
        this.colours = colours;
        this.parts = parts;
    }

    static PageLook of(Browser browser) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        Map<String, Integer> colours = new TreeMap<>();
        counts.forEach((colour, count) -> {
            int percent = Math.round(100f * count / pixels.length);
            if (percent > 0) {
                colours.put("#%06x".formatted(colour), percent);
            }
        });
        return new PageLook(colours, String.valueOf(browser.script(PARTS)));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        colours.forEach((colour, percent) ->
                text.append(colour).append(' ').append(percent).append('\n'));
        return text.append(parts).append('\n').toString();
    }

    /** Fails where the page differs from its reference by more than fonts can make it. */
    void compare(String name) throws IOException {
        Path reference = REFERENCES.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(REFERENCES);
            Files.writeString(reference, text());
        }
        Map<String, int[]> expected = numbers(Files.readString(reference));
        Map<String, int[]> actual = numbers(text());
        expected.forEach((line, numbers) -> compare(name + ": " + line, numbers, actual.get(line)));
        actual.forEach((line, numbers) -> compare(name + ": " + line, expected.get(line), numbers));
    }

    /** A colour that is not there has nothing of the screen; a part that is not there is a fault. */
    private static void compare(String line, int[] expected, int[] actual) {
        if (line.contains("#")) {
            int before = expected == null ? 0 : expected[0];
            int now = actual == null ? 0 : actual[0];
            assertTrue(Math.abs(before - now) <= PERCENT_APART, () -> line + " has " + now + " % and had " + before);
        } else {
            assertTrue(expected != null && actual != null, () -> line + " is not in both");
            assertEquals(expected[0], actual[0], PIXELS_APART, () -> line + ": left edge");
            assertEquals(expected[1], actual[1], PIXELS_APART, () -> line + ": width");
        }
    }

    /** Of parts with the same name, the first counts. */
    private static Map<String, int[]> numbers(String text) {
        Map<String, int[]> numbers = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] words = line.split(" ");
            numbers.putIfAbsent(
                    words[0],
                    words.length == 2
                            ? new int[] {Integer.parseInt(words[1])}
                            : new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[2])});
        });
        return numbers;
    }
}
