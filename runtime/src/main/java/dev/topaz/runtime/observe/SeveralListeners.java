package dev.topaz.runtime.observe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several listeners in the place of one, each guarded against the failures of the others. */
final class SeveralListeners implements CallListener {
    private final List<CallListener> listeners;

    private SeveralListeners(List<CallListener> guarded) {
        this.listeners = Collections.unmodifiableList(guarded);
    }

    static SeveralListeners of(List<CallListener> listeners) {
        List<CallListener> guarded = new ArrayList<>(listeners.size());
        for (CallListener listener : listeners) {
            guarded.add(new GuardedListener(listener));
        }
        return new SeveralListeners(guarded);
    }

    @Override
    public CallListener captureContext() {
        List<CallListener> captured = new ArrayList<>(listeners.size());
        for (CallListener listener : listeners) {
            captured.add(listener.captureContext());
        }
        return new SeveralListeners(captured);
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        List<CallObserver> observers = new ArrayList<>(listeners.size());
        for (CallListener listener : listeners) {
            observers.add(listener.begins(appKey, apiName));
        }
        return new SeveralObservers(observers);
    }
}
