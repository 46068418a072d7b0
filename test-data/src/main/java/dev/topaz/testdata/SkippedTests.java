package dev.topaz.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests that are skipped for want of something. JUnit loads it as a service. At the end of a module's tests it prints
 * one line, and adds one line for each requirement to the file that the system property {@code tests.skips} names;
 * {@link #main} prints the sum of all modules, or nothing where none was skipped.
 */
public final class SkippedTests implements TestExecutionListener {
    private static final String FILE = "tests.skips";

    private final Map<Requirement, Integer> counts = new EnumMap<>(Requirement.class);

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getThrowable().orElse(null) instanceof MissingRequirementException missing) {
            synchronized (counts) {
                counts.merge(missing.requirement(), 1, Integer::sum);
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        synchronized (counts) {
            if (!counts.isEmpty()) {
                System.out.println(summary(counts));
                Optional.ofNullable(System.getProperty(FILE)).ifPresent(file -> append(Path.of(file), lines(counts)));
                counts.clear();
            }
        }
    }

    /** Prints what all modules skipped, as the file that {@code args[0]} names lists it. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (Files.notExists(file)) {
            return;
        }
        Map<Requirement, Integer> sum = new EnumMap<>(Requirement.class);
        Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .forEach(line -> sum.merge(Requirement.valueOf(line[0]), Integer.valueOf(line[1]), Integer::sum));
        System.out.println(summary(sum));
    }

    static String summary(Map<Requirement, Integer> counts) {
        return "SKIPPED tests or classes: "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " need "
                                + count.getKey().label() + " (to have it: "
                                + count.getKey().remedy() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String lines(Map<Requirement, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey().name() + " " + count.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static void append(Path file, String lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
