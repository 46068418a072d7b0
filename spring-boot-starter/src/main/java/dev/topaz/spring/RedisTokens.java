package dev.topaz.spring;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisTokenStore;
import dev.topaz.redis.TokenKeys;
import dev.topaz.runtime.token.TokenStore;

/** Makes the store of an account, whose tokens lie below its app key. */
final class RedisTokens {
    private final RedisLink link;
    private final TokenKeys keys;
    private final AccountSettings settings;

    RedisTokens(RedisLink link, TokenKeys keys, AccountSettings settings) {
        this.link = link;
        this.keys = keys;
        this.settings = settings;
    }

    /** Returns the name of the key that tokens are encrypted with, which is no secret. */
    String keyId() {
        return keys.firstId();
    }

    TokenStore store(String account) {
        return new RedisTokenStore(link, settings.appKey(settings.account(account)), keys);
    }
}
