package dev.topaz.samples.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The log of the sample shows three processes that share. */
@Tag("timing")
@Timeout(300)
class FleetSampleTest {
    private static final int SECONDS = 3;
    private static final Pattern SENT = Pattern.compile("together +(\\d+), over the quota (\\d+)");

    @Test
    void threeProcessesShareOneQuota() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Requirement.REDIS.program("redis-server");
        try (OwnRedis redis = OwnRedis.start()) {
            new Fleet(new PrintStream(log, true, StandardCharsets.UTF_8), SECONDS).run(redis.address());
        }

        List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1 + SECONDS, lines.size(), () -> String.join("\n", lines));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("instance-1=")
                                && line.contains("instance-2=")
                                && line.contains("instance-3=")
                                && sent(line) > 0
                                // Each for itself would send the whole quota.
                                && sent(line) < 2 * Fleet.QUOTA),
                () -> String.join("\n", lines));
    }

    private static int sent(String line) {
        Matcher numbers = SENT.matcher(line);
        return numbers.find() ? Integer.parseInt(numbers.group(1)) + Integer.parseInt(numbers.group(2)) : 0;
    }
}
