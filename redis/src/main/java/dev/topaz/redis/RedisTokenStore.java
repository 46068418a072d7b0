package dev.topaz.redis;

import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tokens of one app in Redis, encrypted, for all processes of a fleet. Safe for use by many threads.
 *
 * <p>Redis forgets a token when neither it nor its refresh token is of any use. A lease ends by the time of Redis, so a process
 * that dies holds nobody up; {@link #replace} compares what is there with what was read, so one that comes back late overwrites
 * nothing.
 *
 * <p>Every method throws a {@link RedisUnreachableException} when Redis does not answer, and those that read an {@link
 * UnreadableTokenException} for a token that none of the keys opens. With {@link WithoutRedis#localShare}, {@link #find} then
 * gives what this process last saw instead.
 *
 * <pre>{@code
 * TokenStore store = new RedisTokenStore(link, appKey, TokenKeys.of("2026-11", key));
 * OAuthEndpoint oauth = new OAuthEndpoint(appKey, appSecret, new OAuthOptions().clock(link.clock()));
 * Sessions sessions = new Sessions(store, oauth, new SessionOptions().clock(link.clock()));
 * }</pre>
 */
public final class RedisTokenStore implements TokenStore {
    private final RedisLink link;
    private final String appKey;
    private final TokenKeys keys;
    private final Leases leases;
    private final TokenCache cache;

    /** @param link stays open, and its owner's to close */
    public RedisTokenStore(RedisLink link, String appKey, TokenKeys keys) {
        this.link = link;
        this.appKey = appKey;
        this.keys = keys;
        this.leases = new Leases(link);
        this.cache = TokenCache.of(link.options().withoutRedis());
    }

    @Override
    public Optional<Token> find(String account) {
        Optional<byte[]> sealed;
        try {
            sealed = sealed(account);
        } catch (RedisUnreachableException e) {
            return Optional.of(cache.of(account).orElseThrow(() -> e));
        }
        Optional<Token> token = sealed.map(value -> opened(account, value));
        cache.keep(account, token);
        return token;
    }

    @Override
    public void save(String account, Token token) {
        Blocking.get(link.run(Script.KEEP, List.of(key(account)), sealed(account, token), ttl(token)));
        cache.keep(account, Optional.of(token));
    }

    @Override
    public boolean replace(String account, Token expected, Token fresh) {
        Optional<byte[]> found = sealed(account);
        while (found.isPresent() && opened(account, found.get()).isSameAs(expected)) {
            List<Object> answer = Blocking.get(
                    link.run(Script.KEEP, List.of(key(account)), sealed(account, fresh), ttl(fresh), found.get()));
            if (Script.number(answer.get(0)) == 1) {
                cache.keep(account, Optional.of(fresh));
                return true;
            }
            // Somebody was faster; perhaps it is only noted that the same token has ended.
            found = sealed(account);
        }
        return false;
    }

    @Override
    public void remove(String account) {
        Blocking.get(link.ask(commands -> commands.del(key(account))));
        cache.keep(account, Optional.empty());
    }

    @Override
    public Optional<Lease> lease(String account, Duration time) {
        return leases.lease(appKey, account, time);
    }

    /**
     * Returns the name of the key that an account's token is encrypted with; empty if there is no token. When no account has an old
     * one any more, that key is not needed.
     *
     * @throws UnreadableTokenException if the value was not written by this version of Topaz
     */
    public Optional<String> keyId(String account) {
        return sealed(account).map(value -> keys.idOf(value, key(account)));
    }

    /**
     * Encrypts an account's token with the first key, if it is encrypted with another one.
     *
     * @return whether it did; false as well if the token was changed meanwhile, which encrypts it with the first key
     */
    public boolean reencrypt(String account) {
        Optional<byte[]> found = sealed(account);
        if (found.isEmpty() || keys.isFirst(keys.idOf(found.get(), key(account)))) {
            return false;
        }
        Token token = opened(account, found.get());
        List<Object> answer = Blocking.get(
                link.run(Script.KEEP, List.of(key(account)), sealed(account, token), ttl(token), found.get()));
        return Script.number(answer.get(0)) == 1;
    }

    /**
     * Counts the app's tokens by the name of the key that they are encrypted with. A key without tokens is not in the map, and may be
     * dropped if it is not the first one.
     *
     * <p>Goes through all keys in Redis, in steps; needs the permission {@code +scan}. A token that is removed meanwhile does not count.
     *
     * @throws UnreadableTokenException if a value was not written by this version of Topaz
     */
    public Map<String, Long> countByKeyId() {
        Map<String, Long> counts = new TreeMap<>();
        for (String account : new TokenScan(link, appKey).accounts()) {
            keyId(account).ifPresent(id -> counts.merge(id, 1L, Long::sum));
        }
        return counts;
    }

    /**
     * Encrypts all of the app's tokens with the first key that are encrypted with another one, as {@link #reencrypt} does. May run
     * while processes use the tokens, and again after it was broken off.
     *
     * <pre>{@code
     * int changed = store.reencryptAll();
     * if (store.countByKeyId().keySet().equals(Set.of("2026-11"))) {
     *     log.info("{} tokens were encrypted anew; the old key can be dropped", changed);
     * }
     * }</pre>
     *
     * @return how many it encrypted anew
     */
    public int reencryptAll() {
        int changed = 0;
        for (String account : new TokenScan(link, appKey).accounts()) {
            changed += reencrypt(account) ? 1 : 0;
        }
        return changed;
    }

    private String key(String account) {
        return link.keys().token(appKey, account);
    }

    private Optional<byte[]> sealed(String account) {
        List<Object> answer = Blocking.get(link.run(Script.FIND, List.of(key(account))));
        return answer.stream().findFirst().map(value -> (byte[]) value);
    }

    private Token opened(String account, byte[] sealed) {
        return TokenBytes.read(keys.open(sealed, key(account)));
    }

    private byte[] sealed(String account, Token token) {
        return keys.seal(TokenBytes.of(token), key(account));
    }

    private byte[] ttl(Token token) {
        return Long.toString(TokenTtl.millis(token, link.clock().instant())).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a description without accounts and tokens. */
    @Override
    public String toString() {
        return "RedisTokenStore[app " + appKey + ", " + keys + "]";
    }
}
