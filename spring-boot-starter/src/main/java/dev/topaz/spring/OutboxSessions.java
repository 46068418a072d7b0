package dev.topaz.spring;

import dev.topaz.outbox.SessionSource;
import dev.topaz.runtime.token.Sessions;
import org.springframework.beans.factory.ObjectProvider;

/** Whose sessions the couriers use: the application's own source, or the sessions of the primary account. */
final class OutboxSessions {
    private final ObjectProvider<SessionSource> sources;
    private final ObjectProvider<Sessions> sessions;

    OutboxSessions(ObjectProvider<SessionSource> sources, ObjectProvider<Sessions> sessions) {
        this.sources = sources;
        this.sessions = sessions;
    }

    /** @throws SettingException if there is neither */
    SessionSource source() {
        SessionSource own = sources.getIfAvailable();
        if (own != null) {
            return own;
        }
        Sessions ofPrimary = sessions.getIfUnique();
        if (ofPrimary == null) {
            throw new SettingException(
                    "The outbox has no sessions for the sellers of its events.",
                    "Declare a TokenStore, so that there are Sessions, or a bean of type SessionSource;"
                            + " with several accounts, name one of them in topaz.primary.");
        }
        return SessionSource.of(ofPrimary);
    }
}
