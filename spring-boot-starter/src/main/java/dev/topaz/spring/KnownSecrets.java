package dev.topaz.spring;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The secrets that are set, to be recognised wherever they turn up. */
record KnownSecrets(Set<String> values) {
    /** Shorter ones occur in other words. */
    private static final int LONG_ENOUGH = 8;

    static KnownSecrets of(
            @Nullable TopazProperties all, @Nullable AccountProperties top, @Nullable RedisProperties redis) {
        Collection<AccountProperties> accounts =
                all == null ? Set.of() : all.accounts().values();
        Stream<String> ofAccounts = Stream.concat(Stream.ofNullable(top), accounts.stream())
                .map(AccountProperties::appSecret)
                .filter(Objects::nonNull);
        Stream<String> ofRedis = redis == null ? Stream.empty() : redis.secrets();
        return new KnownSecrets(Stream.concat(ofAccounts, ofRedis)
                .filter(secret -> !secret.isBlank())
                .collect(Collectors.toSet()));
    }

    boolean areIn(String text) {
        return values.stream()
                .anyMatch(secret -> secret.length() < LONG_ENOUGH ? text.equals(secret) : text.contains(secret));
    }
}
