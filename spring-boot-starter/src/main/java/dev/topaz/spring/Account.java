package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.retry.RetryPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One account: its own settings, and below them those of the top level.
 *
 * @param own the same as {@code shared} for the app of the top level itself
 */
record Account(String name, AccountProperties own, AccountProperties shared) {
    /** The app of {@code topaz.app-key}. */
    static final String DEFAULT = "default";

    private static final String TOP = "topaz";

    /** Where its settings stand. */
    String prefix() {
        return name.equals(DEFAULT) ? TOP : TOP + ".accounts." + name;
    }

    /** Key and secret belong together: whoever sets one of them sets both. */
    Optional<String> appKey() {
        return app(AccountProperties::appKey);
    }

    Optional<String> appSecret() {
        return app(AccountProperties::appSecret);
    }

    /** @throws IllegalArgumentException for what is neither a name nor an address */
    URI gateway() {
        return GatewayName.address(own.gateway() == null ? shared.gateway() : own.gateway());
    }

    /** Returns where the tokens of this account are requested, if a setting says so. */
    Optional<URI> ownTokenEndpoint() {
        return Optional.ofNullable(own.tokenEndpoint() == null ? shared.tokenEndpoint() : own.tokenEndpoint());
    }

    /** @throws IllegalArgumentException for a value that is out of bounds */
    ClientOptions appliedTo(ClientOptions options) {
        return own.appliedTo(shared.appliedTo(options)).retry(own.retryOver(shared.retryOver(RetryPolicy.STANDARD)));
    }

    private Optional<String> app(Function<AccountProperties, @Nullable String> part) {
        boolean hasOwnApp = own.appKey() != null || own.appSecret() != null;
        return Optional.ofNullable(part.apply(hasOwnApp ? own : shared)).filter(text -> !text.isBlank());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
