package dev.topaz.testkit.messages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million messages, a drop of all connections every second, a process that is killed twice, and memory that stays flat. */
@Tag("timing")
class MessageSoakTest {
    private static final int MESSAGES = Integer.getInteger("soak.messages", 1_000_000);

    @Test
    void everyMessageOfAMillionIsHandledAndNoneConfirmedThatWasNot(@TempDir Path folder) throws IOException {
        new CrashScenario(MESSAGES, Duration.ofSeconds(1), folder).run();
    }
}
