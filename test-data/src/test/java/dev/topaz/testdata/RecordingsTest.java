package dev.topaz.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| (\\d*) ?\\|");
    private static final Pattern LOCAL = Pattern.compile("/(?:home|root|tmp|usr|var|Users)/");

    static Stream<Row> rows() throws IOException {
        try (InputStream readme = RecordingsTest.class.getResourceAsStream("vectors/README.md")) {
            String text = new String(Objects.requireNonNull(readme).readAllBytes(), StandardCharsets.UTF_8);
            return ROW.matcher(text).results().map(Row::of);
        }
    }

    record Row(String file, String lines) {
        static Row of(MatchResult row) {
            return new Row(row.group(1), row.group(2));
        }
    }

    @Test
    void theReadmeListsThirteenFiles() throws IOException {
        assertEquals(13, rows().count());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachFileHasAsManyObjectsAsTheReadmeSays(Row row) {
        String text = Recordings.text(row.file());

        assertTrue(text.startsWith("{") && text.stripTrailing().endsWith("}"), row.file());
        if (!row.lines().isEmpty()) {
            assertEquals(Long.parseLong(row.lines()), text.lines().count());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noFileNamesAPlaceOnAMachine(Row row) {
        assertEquals(
                "",
                LOCAL.matcher(Recordings.text(row.file()))
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> Recordings.text("absent.jsonl"));

        assertEquals("vectors/absent.jsonl.gz", failure.getCause().getMessage());
    }
}
