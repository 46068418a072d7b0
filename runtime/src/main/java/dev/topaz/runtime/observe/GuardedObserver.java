package dev.topaz.runtime.observe;

import dev.topaz.runtime.log.FailureLog;
import java.time.Duration;

/** Keeps what a user's observer throws from the call. */
final class GuardedObserver implements CallObserver {
    private final CallObserver observer;
    private final FailureLog failures;

    GuardedObserver(CallObserver observer, FailureLog failures) {
        this.observer = observer;
        this.failures = failures;
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        try {
            observer.waits(reason, wait);
        } catch (RuntimeException | Error e) {
            failures.report(e);
        }
    }

    @Override
    public void sends(int attempt) {
        try {
            observer.sends(attempt);
        } catch (RuntimeException | Error e) {
            failures.report(e);
        }
    }

    @Override
    public void receives(Attempt attempt) {
        try {
            observer.receives(attempt);
        } catch (RuntimeException | Error e) {
            failures.report(e);
        }
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        try {
            observer.ends(outcome, attempts, total);
        } catch (RuntimeException | Error e) {
            failures.report(e);
        }
    }
}
