package dev.topaz.runtime.observe;

import java.util.List;

/**
 * Is told of every call; the one place to attach metrics, traces and logs. Used by many threads at once.
 *
 * <p>Nothing that it is told holds a secret or a parameter. What it throws is dropped: watching a call must not break it.
 */
@FunctionalInterface
public interface CallListener {
    /** Takes no notice. */
    CallListener NONE = apiName -> CallObserver.NONE;

    /** A call begins, on the caller's thread. The observer is told of this call alone. */
    CallObserver begins(String apiName);

    /** All of these in the place of one, told in this order; what one of them throws keeps no other from being told. */
    static CallListener all(List<CallListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> NONE;
            case 1 -> listeners.get(0);
            default -> new SeveralListeners(listeners);
        };
    }
}
