package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a goal, in a build of several modules. */
class LogConsoleTest {
    private static final Instant START = Instant.parse("2024-05-01T10:00:00Z");

    @TempDir
    private Path root;

    private LogConsole console(Path report) {
        return new LogConsole(new SystemStreamLog(), Optional.of(new LogConsole.ReportFile(report, START)));
    }

    @Test
    void modulesThatWriteIntoOneFileWriteOneAfterTheOther() throws IOException {
        Path report = root.resolve("reports/changes.md");

        console(report).result("of the first module");
        console(report).result("of the second");

        assertEquals("of the first module\nof the second\n", Files.readString(report));
    }

    @Test
    void theReportOfAnEarlierBuildGoes() throws IOException {
        Path report = Files.writeString(root.resolve("changes.md"), "old");
        Files.setLastModifiedTime(report, FileTime.from(START.minusSeconds(1)));

        console(report).info("0 valid");

        assertEquals("", Files.readString(report));
    }

    @Test
    void aModuleThatSaysNothingHasNoReport() {
        Path report = root.resolve("changes.md");

        console(report);

        assertTrue(Files.notExists(report));
    }
}
