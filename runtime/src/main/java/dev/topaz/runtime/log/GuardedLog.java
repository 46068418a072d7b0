package dev.topaz.runtime.log;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A log that throws nothing. What a handler of the application throws, because its disk is full for example, must not end the thread
 * that logs, nor keep it from doing what comes next.
 *
 * <p>The modules of Topaz log by it. So may a listener of the user's, which runs in their threads:
 *
 * <pre>{@code
 * GuardedLog log = new GuardedLog("com.example.orders");
 * log.log(Level.WARNING, "the order was not marked as paid", failure);
 * }</pre>
 *
 * <p>A record names the logger as its source, and not the class that logs: that is a part of the inside.
 */
public final class GuardedLog {
    private final Logger logger;

    /** @param name of the logger */
    public GuardedLog(String name) {
        this.logger = Logger.getLogger(name);
    }

    /** Logs a message. */
    public void log(Level level, String message) {
        guard(() -> logger.logp(level, null, null, message));
    }

    /** Logs a message with the failure that it tells of. */
    public void log(Level level, String message, @Nullable Throwable failure) {
        guard(() -> logger.logp(level, null, null, message, failure));
    }

    /** Logs a message with values in the places of <code>{0}</code>, <code>{1}</code> and so on. */
    public void log(Level level, String message, Object... values) {
        guard(() -> logger.logp(level, null, null, message, values));
    }

    /** Logs a message that is made only if it is logged. */
    public void log(Level level, Supplier<String> message) {
        guard(() -> logger.logp(level, null, null, message));
    }

    private static void guard(Runnable logging) {
        try {
            logging.run();
        } catch (RuntimeException | Error e) {
            // There is nobody left to tell.
            return;
        }
    }
}
