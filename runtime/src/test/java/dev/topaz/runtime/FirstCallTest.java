package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the first call of a JVM loads: a function that starts for each request pays for it each time. */
class FirstCallTest {
    @Test
    void theFirstSignedRequestNeedsNoLambdaOfOurs() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toList());

        assertEquals(0, program.waitFor());
        assertTrue(
                lines.contains("signed"),
                "the last lines: " + lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("dev.topaz.runtime.call.SigningHandler")),
                "the classes are not logged");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("dev.topaz.") && line.contains("$$Lambda"))
                        .collect(Collectors.toList()));
    }
}
