package dev.topaz.spring;

import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.SessionSource;
import dev.topaz.runtime.token.Sessions;
import java.util.Optional;

/** The sessions of the account that an event names, or else those of one account for all. */
final class AccountSessionSource implements SessionSource {
    private final Optional<Sessions> unnamed;
    private final Optional<TopazAccounts> accounts;

    /**
     * @param unnamed for events that name no account
     * @param accounts empty if the application declares its clients itself
     */
    AccountSessionSource(Optional<Sessions> unnamed, Optional<TopazAccounts> accounts) {
        this.unnamed = unnamed;
        this.accounts = accounts;
    }

    @Override
    public String session(OutboxEvent event) {
        return of(event).session(event.seller());
    }

    @Override
    public void invalidate(OutboxEvent event, String session) {
        of(event).invalidate(event.seller(), session);
    }

    @Override
    public String session(String seller) {
        return ofNone().session(seller);
    }

    @Override
    public void invalidate(String seller, String session) {
        ofNone().invalidate(seller, session);
    }

    private Sessions of(OutboxEvent event) {
        if (event.account().isEmpty()) {
            return ofNone();
        }
        return accounts.orElseThrow(
                        () -> new IllegalStateException("the event " + event + " names the account '" + event.account()
                                + "', and the application declares its clients itself: declare a SessionSource"))
                .sessions(event.account());
    }

    private Sessions ofNone() {
        return unnamed.orElseThrow(() -> new IllegalStateException("an event names no account, and there are several:"
                + " give it one (OutboxEvent.account), or set topaz.outbox.account or topaz.primary"));
    }
}
