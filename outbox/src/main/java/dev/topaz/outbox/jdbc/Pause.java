package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;

/** A failure that pauses the deliveries of a seller, or all. */
final class Pause {
    private static final String APP = "app";
    private static final String SELLER = "seller:";

    private final String scope;
    private final boolean isOver;
    private final int failures;

    Pause(String scope, boolean isOver, int failures) {
        this.scope = scope;
        this.isOver = isOver;
        this.failures = failures;
    }

    /** Returns how the table names what is paused. */
    static String name(FailureScope scope, OutboxEvent event) {
        return scope == FailureScope.APP ? APP : SELLER + event.seller();
    }

    String scope() {
        return scope;
    }

    boolean isOfApp() {
        return scope.equals(APP);
    }

    boolean isOver() {
        return isOver;
    }

    boolean concerns(OutboxEvent event) {
        return isOfApp() || scope.equals(SELLER + event.seller());
    }

    ClaimedEvent.PastFailure pastFailure() {
        return new ClaimedEvent.PastFailure(isOfApp() ? FailureScope.APP : FailureScope.SELLER, failures);
    }
}
