package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The XML that {@code docs/java-8.md} shows. */
final class GuidePage {
    private static final Pattern BLOCK = Pattern.compile("(?s)```xml\\n(.*?)```");

    private GuidePage() {}

    /** Returns the only block that has this in it, for the version of this build. */
    static String block(String part) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", "java-8.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(part))
                .toList();
        assertEquals(1, blocks.size(), part);
        return blocks.get(0).replace("0.1.0-SNAPSHOT", Poms.VERSION);
    }
}
