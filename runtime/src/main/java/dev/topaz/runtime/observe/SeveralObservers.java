package dev.topaz.runtime.observe;

import java.time.Duration;
import java.util.List;

/** Several observers of one call in the place of one. */
final class SeveralObservers implements CallObserver {
    private final List<CallObserver> observers;

    /** @param observers guarded, not changed afterwards */
    SeveralObservers(List<CallObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        for (CallObserver observer : observers) {
            observer.waits(reason, wait);
        }
    }

    @Override
    public void sends(int attempt) {
        for (CallObserver observer : observers) {
            observer.sends(attempt);
        }
    }

    @Override
    public void receives(Attempt attempt) {
        for (CallObserver observer : observers) {
            observer.receives(attempt);
        }
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        for (CallObserver observer : observers) {
            observer.ends(outcome, attempts, total);
        }
    }
}
