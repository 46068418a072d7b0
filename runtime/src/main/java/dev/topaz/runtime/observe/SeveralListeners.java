package dev.topaz.runtime.observe;

import java.util.ArrayList;
import java.util.List;

/** Several listeners in the place of one: what one of them throws keeps no other from being told. */
record SeveralListeners(List<CallListener> listeners) implements CallListener {
    SeveralListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public CallObserver begins(String apiName) {
        List<CallObserver> observers = new ArrayList<>();
        for (CallListener listener : listeners) {
            try {
                observers.add(listener.begins(apiName));
            } catch (RuntimeException e) {
                // The contract of CallListener: what it throws is dropped.
            }
        }
        return new SeveralObservers(observers);
    }
}
