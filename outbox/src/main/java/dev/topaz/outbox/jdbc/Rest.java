package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.TroubleScope;

/** A trouble that a seller, or the app, rests for. */
final class Rest {
    private static final String APP = "app";
    private static final String SELLER = "seller:";

    private final String scope;
    private final boolean isOver;
    private final int failures;

    Rest(String scope, boolean isOver, int failures) {
        this.scope = scope;
        this.isOver = isOver;
        this.failures = failures;
    }

    /** Returns how the table names what rests. */
    static String name(TroubleScope scope, OutboxEvent event) {
        return scope == TroubleScope.APP ? APP : SELLER + event.seller();
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

    ClaimedEvent.PastTrouble trouble() {
        return new ClaimedEvent.PastTrouble(isOfApp() ? TroubleScope.APP : TroubleScope.SELLER, failures);
    }
}
