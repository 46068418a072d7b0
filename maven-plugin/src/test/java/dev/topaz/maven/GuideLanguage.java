package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The guide in one language, whose blocks a test does what they say. */
enum GuideLanguage {
    ENGLISH("README.md", "docs/"),
    CHINESE("README.zh-CN.md", "docs/zh-CN/");

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private final String readme;
    private final String folder;

    GuideLanguage(String readme, String folder) {
        this.readme = readme;
        this.folder = folder;
    }

    /** Returns the only block of the README in this language that holds a text. */
    String readme(String language, String text) throws IOException {
        return block(readme, language, text);
    }

    /** Returns the only block of a page in this language that holds a text. */
    String page(String name, String language, String text) throws IOException {
        return block(folder + name, language, text);
    }

    private static String block(String page, String language, String text) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(block -> block.contains(text))
                .toList();
        assertEquals(1, blocks.size(), page + ": " + language + " with " + text);
        return blocks.get(0);
    }
}
