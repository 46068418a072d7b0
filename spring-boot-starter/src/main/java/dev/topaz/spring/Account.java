package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.retry.RetryPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** One account: its own settings, and below them those of the top level. */
final class Account {
    /** The app of {@code topaz.app-key}. */
    static final String DEFAULT = "default";

    private static final String TOP = "topaz";

    private final String name;
    private final AccountProperties own;
    private final AccountProperties shared;

    /** @param own the same as {@code shared} for the app of the top level itself */
    Account(String name, AccountProperties own, AccountProperties shared) {
        this.name = name;
        this.own = own;
        this.shared = shared;
    }

    String name() {
        return name;
    }

    /** Returns the prefix of its settings. */
    String prefix() {
        return name.equals(DEFAULT) ? TOP : TOP + ".accounts." + name;
    }

    /** Returns the app key. Key and secret belong together: an account that sets one of them sets both. */
    Optional<String> appKey() {
        return app(AccountProperties::getAppKey);
    }

    Optional<String> appSecret() {
        return app(AccountProperties::getAppSecret);
    }

    /** @throws IllegalArgumentException for what is neither a name nor an address */
    URI gateway() {
        return GatewayName.address(own.getGateway() == null ? shared.getGateway() : own.getGateway());
    }

    /** Returns where the tokens of this account are requested, if a setting says so. */
    Optional<URI> ownTokenEndpoint() {
        return Optional.ofNullable(own.getTokenEndpoint() == null ? shared.getTokenEndpoint() : own.getTokenEndpoint());
    }

    /** @throws IllegalArgumentException for a value that is out of bounds */
    ClientOptions appliedTo(ClientOptions options) {
        return own.appliedTo(shared.appliedTo(options)).retry(own.retryOver(shared.retryOver(RetryPolicy.STANDARD)));
    }

    private Optional<String> app(Function<AccountProperties, @Nullable String> part) {
        boolean hasOwnApp = own.getAppKey() != null || own.getAppSecret() != null;
        return Optional.ofNullable(part.apply(hasOwnApp ? own : shared)).filter(StringUtils::hasText);
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
