package dev.topaz.spring;

import dev.topaz.outbox.SessionSource;
import dev.topaz.runtime.token.Sessions;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Whose sessions the couriers use: those of the application's own source, or those of the accounts. */
final class OutboxSessions {
    private final OutboxProperties settings;
    private final ObjectProvider<SessionSource> sources;
    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<TopazAccounts> accounts;

    OutboxSessions(
            OutboxProperties settings,
            ObjectProvider<SessionSource> sources,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<TopazAccounts> accounts) {
        this.settings = settings;
        this.sources = sources;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @throws SettingException if there are no sessions, or no account of the name that is set */
    SessionSource source() {
        SessionSource own = sources.getIfAvailable();
        if (own != null) {
            return own;
        }
        if (!sessions.stream().findAny().isPresent()) {
            throw new SettingException(
                    "The outbox has no sessions for the sellers of its events.",
                    "Declare a TokenStore, so that there are Sessions, or a bean of type SessionSource.");
        }
        String account = settings.getAccount();
        Optional<Sessions> unnamed =
                account == null ? Optional.ofNullable(sessions.getIfUnique()) : Optional.of(named(account));
        return new AccountSessionSource(unnamed, Optional.ofNullable(accounts.getIfAvailable()));
    }

    private Sessions named(String account) {
        TopazAccounts all = accounts.getIfAvailable();
        if (all == null || !all.names().contains(account)) {
            throw new SettingException(
                    "topaz.outbox.account names the account '" + account + "', which there is not.",
                    all == null
                            ? "Remove it: the application declares its clients itself."
                            : "Name one of these: " + String.join(", ", all.names()) + ".");
        }
        return all.sessions(account);
    }
}
