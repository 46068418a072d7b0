package dev.topaz.jars;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java versions that a table of a page names for artifacts.
 *
 * @param oldest the version by artifact
 */
record SupportedVersions(SortedMap<String, Integer> oldest) {
    static final Path ROOT = Path.of("..", "..");

    private static final Pattern ARTIFACT = Pattern.compile("`(topaz-[\\w-]+)`");

    /**
     * Reads the rows of a page that begin with artifacts.
     *
     * @param column the one that holds the version, counted from 0
     */
    static SupportedVersions of(String page, int column) throws IOException {
        SortedMap<String, Integer> oldest = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve(page))) {
            if (line.startsWith("| `topaz-")) {
                String[] cells = line.substring(1).split("\\|");
                Matcher artifact = ARTIFACT.matcher(cells[0]);
                while (artifact.find()) {
                    oldest.put(artifact.group(1), Integer.valueOf(cells[column].strip()));
                }
            }
        }
        return new SupportedVersions(oldest);
    }

    /** Returns whether another table, which may leave artifacts out, says nothing else. */
    boolean agreesWith(SupportedVersions other) {
        return oldest.entrySet().containsAll(other.oldest().entrySet())
                && !other.oldest().isEmpty();
    }
}
