package dev.topaz.runtime.observe;

import dev.topaz.runtime.log.FailureLog;

/** Keeps what a user's listener throws from the call: reports it once, and goes on without the listener's observer. */
final class GuardedListener implements CallListener {
    private final CallListener listener;
    private final FailureLog failures;

    /** Guards a listener; {@link CallListener#NONE} needs no guard. */
    GuardedListener(CallListener listener) {
        this.listener = listener;
        this.failures =
                new FailureLog("the call listener " + listener.getClass().getName());
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        try {
            return new GuardedObserver(listener.begins(appKey, apiName), failures);
        } catch (RuntimeException | Error e) {
            failures.report(e);
            return CallObserver.NONE;
        }
    }
}
