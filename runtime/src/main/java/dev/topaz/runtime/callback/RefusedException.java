package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.Refusal.Reason;

/** Carries a refusal out of the reading of a request; it never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    RefusedException(Reason reason, String detail) {
        // No stack trace: a hostile request costs no more than it must.
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Refusal refusal() {
        return new Refusal(reason, detail);
    }
}
