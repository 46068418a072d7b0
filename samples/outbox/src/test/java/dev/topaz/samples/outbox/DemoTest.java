package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of the sample shows two processes on one H2, and what arrives twice because an answer is lost or one of them is killed. */
@Timeout(600)
class DemoTest {
    private static final Pattern ARRIVED = Pattern.compile("  (wo\\d)  (.*)");

    @Test
    void allArrivesInOrderAndSomethingTwice(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        new Demo(new PrintStream(log, true, StandardCharsets.UTF_8), Demo.h2(folder), List.of()).run();

        String text = log.toString(StandardCharsets.UTF_8);
        List<List<String>> arrived = ARRIVED.matcher(text)
                .results()
                .map(line -> List.of(line.group(2).split(" ")))
                .toList();
        assertEquals(3, arrived.size(), text);
        for (int i = 1; i <= 3; i++) {
            String workOrder = "wo" + i + "-";
            assertEquals(
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(version -> workOrder + version)
                            .toList(),
                    List.copyOf(new LinkedHashSet<>(arrived.get(i - 1))),
                    text);
        }
        int calls = arrived.stream().mapToInt(List::size).sum();
        assertTrue(calls > 3 * 9, text);
        assertTrue(text.contains("0 waiting, 1 parked"), text);
    }
}
