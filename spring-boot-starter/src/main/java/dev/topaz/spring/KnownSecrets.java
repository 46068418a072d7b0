package dev.topaz.spring;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The secrets that are set, to be recognised wherever they turn up. */
final class KnownSecrets {
    /** Shorter ones occur in other words. */
    private static final int LONG_ENOUGH = 8;

    private final Set<String> values;

    private KnownSecrets(Set<String> values) {
        this.values = values;
    }

    static KnownSecrets of(
            @Nullable TopazProperties all, @Nullable AccountProperties top, @Nullable RedisProperties redis) {
        Collection<AccountProperties> accounts =
                all == null ? Collections.emptySet() : all.getAccounts().values();
        Stream<String> ofAccounts = Stream.concat(
                        (top == null ? Stream.<AccountProperties>empty() : Stream.of(top)), accounts.stream())
                .map(AccountProperties::getAppSecret)
                .filter(Objects::nonNull);
        Stream<String> ofRedis = redis == null ? Stream.empty() : redis.secrets();
        return new KnownSecrets(
                Stream.concat(ofAccounts, ofRedis).filter(StringUtils::hasText).collect(Collectors.toSet()));
    }

    boolean areIn(String text) {
        return values.stream()
                .anyMatch(secret -> secret.length() < LONG_ENOUGH ? text.equals(secret) : text.contains(secret));
    }
}
