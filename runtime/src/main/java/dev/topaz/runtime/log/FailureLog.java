package dev.topaz.runtime.log;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;

/**
 * Reports what user code threw that must not break a call: the first failure as a warning, the others at level {@code FINE}, so
 * that a broken listener does not fill the log.
 *
 * <pre>{@code
 * FailureLog failures = new FailureLog("the flow control");
 * try {
 *     flowControl.release();
 * } catch (RuntimeException e) {
 *     failures.report(e);
 * }
 * }</pre>
 */
public final class FailureLog {
    private static final String NAME = "dev.topaz.runtime.observe";

    private final String source;
    private final AtomicBoolean reported = new AtomicBoolean();

    /** @param source what failed, as the log shows it */
    public FailureLog(String source) {
        this.source = source;
    }

    /**
     * Logs a failure with its cause. An {@link Error} is logged the same way: the answer of a call must not be lost to it, nor to a
     * log that cannot be written.
     */
    public void report(Throwable failure) {
        Level level = reported.compareAndSet(false, true) ? Level.WARNING : Level.FINE;
        new GuardedLog(NAME).log(level, source + " failed; the call goes on without it", failure);
    }
}
