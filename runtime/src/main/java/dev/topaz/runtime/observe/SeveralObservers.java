package dev.topaz.runtime.observe;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Several observers of one call in the place of one: what one of them throws keeps no other from being told. */
record SeveralObservers(List<CallObserver> observers) implements CallObserver {
    SeveralObservers {
        observers = List.copyOf(observers);
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        tell(observer -> observer.waits(reason, wait));
    }

    @Override
    public void sends(int attempt) {
        tell(observer -> observer.sends(attempt));
    }

    @Override
    public void receives(Attempt attempt) {
        tell(observer -> observer.receives(attempt));
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        tell(observer -> observer.ends(outcome, attempts, total));
    }

    private void tell(Consumer<CallObserver> telling) {
        for (CallObserver observer : observers) {
            try {
                telling.accept(observer);
            } catch (RuntimeException e) {
                // The contract of CallListener: what it throws is dropped.
            }
        }
    }
}
