package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure that pauses the deliveries of a seller, or all of an account's app. */
final class Pause {
    /** What the deliveries of an account are paused by, in SQL over its events {@code o}; the same as {@link #name}. */
    static final String SCOPES_OF_EVENT = "case when o.account = '' then 'app' else concat('account:', o.account) end,"
            + " case when o.account = '' then concat('seller:', o.seller)"
            + " else concat('account:', o.account, ':seller:', o.seller) end";

    private static final String APP = "app";
    private static final String ACCOUNT = "account:";
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
        if (scope == FailureScope.APP) {
            return ofApp(event.account());
        }
        return (event.account().isEmpty() ? "" : ACCOUNT + event.account() + ":") + SELLER + event.seller();
    }

    /** Returns how the table names the app of an account. */
    static String ofApp(String account) {
        return account.isEmpty() ? APP : ACCOUNT + account;
    }

    String scope() {
        return scope;
    }

    boolean isOver() {
        return isOver;
    }

    /** Returns how far the failure reached, if it reached this event. */
    Optional<FailureScope> scopeFor(OutboxEvent event) {
        return Stream.of(FailureScope.APP, FailureScope.SELLER)
                .filter(reached -> scope.equals(name(reached, event)))
                .findFirst();
    }

    int failures() {
        return failures;
    }
}
