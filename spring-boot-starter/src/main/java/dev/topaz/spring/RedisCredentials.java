package dev.topaz.spring;

import io.lettuce.core.RedisURI;
import java.util.Optional;

/** The user and the password that a server of Redis, or a sentinel, asks for. Immutable. */
final class RedisCredentials {
    private final Optional<String> username;
    private final Optional<String> password;

    RedisCredentials(Optional<String> username, Optional<String> password) {
        this.username = username;
        this.password = password;
    }

    /** Puts them into an address; nothing without a password. */
    void applyTo(RedisURI.Builder address) {
        if (!password.isPresent()) {
            return;
        }
        char[] secret = password.get().toCharArray();
        if (username.isPresent()) {
            address.withAuthentication(username.get(), secret);
        } else {
            address.withPassword(secret);
        }
    }

    /** Returns a description without the name and the password. */
    @Override
    public String toString() {
        return "RedisCredentials";
    }
}
