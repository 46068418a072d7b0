package dev.topaz.outbox;

import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenException;

/**
 * The session key of each seller, looked up for every event.
 *
 * <pre>{@code
 * SessionSource sessions = SessionSource.of(new Sessions(tokenStore, oauth));
 * }</pre>
 */
public interface SessionSource {
    /**
     * Returns a session key that is good for a call.
     *
     * @throws TokenException if there is no session: the events of this seller pause, and those of others go on
     */
    String session(String seller);

    /** Gives up a session key that the platform refused. */
    void invalidate(String seller, String session);

    /**
     * Returns a session key that is good for a call with this event; by default that of its seller. Couriers ask this one: override it
     * where the account or the type of an event has a say.
     *
     * @throws TokenException when there is none: the events of this seller pause then, and those of others go on
     */
    default String session(OutboxEvent event) {
        return session(event.seller());
    }

    /** Gives up a session key that the platform refused for this event; by default that of its seller. */
    default void invalidate(OutboxEvent event, String session) {
        invalidate(event.seller(), session);
    }

    /** Returns the session keys that a store has, refreshed when needed. */
    static SessionSource of(Sessions sessions) {
        return new SessionSource() {
            @Override
            public String session(String seller) {
                return sessions.session(seller);
            }

            @Override
            public void invalidate(String seller, String session) {
                sessions.invalidate(seller, session);
            }
        };
    }

    /** Returns one session key for every seller. */
    static SessionSource fixed(String session) {
        return new SessionSource() {
            @Override
            public String session(String seller) {
                return session;
            }

            @Override
            public void invalidate(String seller, String refused) {
                // There is no other one.
            }
        };
    }
}
