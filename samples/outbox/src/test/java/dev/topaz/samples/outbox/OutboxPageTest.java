package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/outbox.md shows is what is compiled and tested here. */
class OutboxPageTest {
    private static final Pattern SAMPLE = Pattern.compile("```(?:java|sql)\n(.*?)```", Pattern.DOTALL);

    @Test
    void hasTheSamplesOfThePage() throws IOException {
        List<String> samples = SAMPLE.matcher(Files.readString(Path.of("../../docs/outbox.md")))
                .results()
                .map(MatchResult::group)
                .map(sample -> sample.replaceAll("```\\w*", ""))
                .toList();
        String sources = stripped(sources());

        assertTrue(samples.size() > 3, "the page has samples");
        assertEquals(
                List.of(),
                samples.stream()
                        .filter(sample -> !sources.contains(stripped(sample)))
                        .toList());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile).map(OutboxPageTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stripped(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
