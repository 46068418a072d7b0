package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every recorded answer becomes on this JDK what it becomes on the JDK of the build, where tests of the runtime hold it against the
 * official SDK.
 */
class DecodingSuite {
    @Test
    void decodesEveryRecordedAnswerAsTheJdkOfTheBuildDoes() throws IOException {
        List<String> expected = Files.readAllLines(Settings.file("decoded-answers"), StandardCharsets.UTF_8);

        List<String> decoded = RecordedAnswers.decoded();
        assertEquals(String.join("\n", expected), String.join("\n", decoded));
        List<String> successful = new ArrayList<>(decoded);
        successful.removeIf(line -> !line.contains(" success true"));
        assertTrue(successful.size() > 200, "only " + successful.size() + " of " + decoded.size() + " are answers");
    }
}
