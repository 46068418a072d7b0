package dev.topaz.runtime.observe;

import dev.topaz.runtime.log.FailureLog;

/** Keeps what a user's listener throws from the call: reports it once, and goes on without the listener's observer. */
final class GuardedListener implements CallListener {
    private final CallListener listener;
    private final FailureLog failures;

    /** Guards a listener; {@link CallListener#NONE} needs no guard. */
    GuardedListener(CallListener listener) {
        this(listener, new FailureLog("the call listener " + listener.getClass().getName()));
    }

    private GuardedListener(CallListener listener, FailureLog failures) {
        this.listener = listener;
        this.failures = failures;
    }

    @Override
    public CallListener captureContext() {
        try {
            CallListener captured = listener.captureContext();
            return captured == listener ? this : new GuardedListener(captured, failures);
        } catch (RuntimeException | Error e) {
            failures.report(e);
            return this;
        }
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
