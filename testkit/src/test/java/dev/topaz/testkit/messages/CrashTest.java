package dev.topaz.testkit.messages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are dropped all the time, and a process that is killed twice. */
class CrashTest {
    @Test
    void everyMessageIsHandledAndNoneConfirmedThatWasNot(@TempDir Path folder) throws IOException {
        new CrashScenario(30_000, Duration.ofMillis(100), folder).run();
    }
}
