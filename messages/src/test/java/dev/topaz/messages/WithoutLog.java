package dev.topaz.messages;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests in which connections end, and code throws, on purpose: each time, a warning would be logged. */
abstract class WithoutLog {
    /** Kept here, for the JDK forgets a logger that nobody holds, and its level. */
    private static final Logger LOG = Logger.getLogger("dev.topaz.messages");

    @BeforeAll
    static void silencesTheLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void letsTheLogSpeakAgain() {
        LOG.setLevel(null);
    }
}
