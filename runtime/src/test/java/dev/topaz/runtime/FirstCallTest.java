package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the first call of a JVM loads: a function that starts for each request pays for it each time. */
class FirstCallTest {
    /** Needed by a call that fails, waits, uploads or runs on another thread. */
    private static final List<String> NEEDED_LATER = List.of(
            "TopApiException",
            "TopBusinessException",
            "TopDecodeException",
            "TopTransportException",
            "RefusalExplanation",
            "UploadPayload",
            "call.AsyncCalls",
            "call.BusinessFailureResult",
            "call.FlowFeedback",
            "call.RefusedResult",
            "call.SuccessResult",
            "call.TransportFailure",
            "call.UndecodableAnswer",
            "flow.AppFlow",
            "retry.RefusalKind",
            "retry.RefusalRow");

    @Test
    void theFirstSignedRequestNeedsNoLambdaOfOurs() throws Exception {
        List<String> classes = classesOfTheFirstCall();

        assertEquals(
                List.of(),
                classes.stream().filter(name -> name.contains("$$Lambda")).collect(Collectors.toList()));
    }

    @Test
    void theFirstSignedRequestLoadsNothingThatOnlyOtherCallsNeed() throws Exception {
        Set<String> classes = new HashSet<>(classesOfTheFirstCall());

        for (String name : NEEDED_LATER) {
            String full = "dev.topaz.runtime." + name;
            Class.forName(full, false, FirstCallTest.class.getClassLoader());
            assertFalse(classes.contains(full), full);
        }
    }

    private static List<String> classesOfTheFirstCall() throws Exception {
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
        List<String> classes = lines.stream()
                .filter(line -> line.contains("dev.topaz."))
                .map(line -> line.substring(line.indexOf("dev.topaz.")).split(" ", 2)[0])
                .collect(Collectors.toList());
        assertTrue(classes.contains("dev.topaz.runtime.call.SigningHandler"), "the classes are not logged");
        return classes;
    }
}
