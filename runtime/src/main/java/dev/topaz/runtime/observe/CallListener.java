package dev.topaz.runtime.observe;

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
}
