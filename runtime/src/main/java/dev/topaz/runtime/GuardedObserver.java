package dev.topaz.runtime;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import java.time.Duration;

/** Tells a user's observer, and drops what that throws: watching a call must not break it. */
final class GuardedObserver implements CallObserver {
    private final CallObserver observer;

    private GuardedObserver(CallObserver observer) {
        this.observer = observer;
    }

    static CallObserver of(CallListener listener, String apiName) {
        if (listener == CallListener.NONE) {
            return CallObserver.NONE;
        }
        try {
            return new GuardedObserver(listener.begins(apiName));
        } catch (RuntimeException e) {
            return CallObserver.NONE;
        }
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        guard(() -> observer.waits(reason, wait));
    }

    @Override
    public void sends(int attempt) {
        guard(() -> observer.sends(attempt));
    }

    @Override
    public void receives(Attempt attempt) {
        guard(() -> observer.receives(attempt));
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        guard(() -> observer.ends(outcome, attempts, total));
    }

    private static void guard(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            // The contract of CallListener: what it throws is dropped.
        }
    }
}
