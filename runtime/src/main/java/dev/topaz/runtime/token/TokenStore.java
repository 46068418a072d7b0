package dev.topaz.runtime.token;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one token for each account. Safe for use by many threads, and by many processes if they share it.
 *
 * <p>A store in a data base keeps a hash beside each encrypted token, so that {@link #replace} is one statement, and
 * {@link #lease} another:
 *
 * <pre>{@code
 * public boolean replace(String account, Token expected, Token fresh) {
 *     return jdbc.update(
 *                     "update token set data = ?, hash = ? where account = ? and hash = ?",
 *                     encrypted(fresh), hash(fresh), account, hash(expected))
 *             == 1;
 * }
 *
 * public Optional<TokenStore.Lease> lease(String account, Duration time) {
 *     String holder = UUID.randomUUID().toString();
 *     int taken = jdbc.update(
 *             "update token set holder = ?, held_until = ? where account = ? and held_until < ?",
 *             holder, now().plus(time), account, now());
 *     return taken == 1 ? Optional.of(() -> release(account, holder)) : Optional.empty();
 * }
 * }</pre>
 *
 * <p>An account is a name of the caller's choice, such as the seller's numeric id; it may appear in messages, so it should not
 * be a nick. Tokens are as good as passwords: a store that leaves this process encrypts them.
 *
 * <p>Two refreshes of one token at once make each other's result invalid. What keeps them apart is a lease; what makes a lease
 * safe to lose is {@link #replace}. A process that dies while it refreshes leaves a lease that runs out; one that is merely
 * slow finds, when it comes back, that {@code replace} no longer takes its result.
 *
 * <p>Methods may block, but not for longer than a look at a data base takes, and throw an unchecked exception when the store
 * cannot be reached. {@link Sessions#session} looks up on the thread of its caller, {@link Sessions#sessionAsync} on threads that all
 * sessions share for that, and refreshes run on {@link SessionOptions#executor}; so {@code sessionAsync} never blocks its caller.
 */
public interface TokenStore {
    /** Returns the token of an account, expired or not; it must see every {@code save} and {@code replace} that ended before. */
    Optional<Token> find(String account);

    /** Stores the token of a new authorisation, and replaces the old one. */
    void save(String account, Token token);

    /**
     * Keeps a token in the place of another, in one step.
     *
     * @param expected the token that was read before
     * @return false, and nothing changed, if the account now has a token that is not {@link Token#isSameAs the same}, or none
     */
    boolean replace(String account, Token expected, Token fresh);

    /** Forgets an account: the seller has left. */
    void remove(String account);

    /**
     * Returns the right to refresh the token of an account, for a limited time. Nobody else gets it before it is released or has run
     * out; it does not wait.
     *
     * @return empty while another process has it
     */
    Optional<Lease> lease(String account, Duration time);

    /** The right to refresh the token of one account. */
    @FunctionalInterface
    interface Lease {
        /** Gives the right back; does nothing if it has expired and another process has it now. */
        void release();
    }
}
