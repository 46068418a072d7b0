package dev.topaz.spring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for all accounts together.
 *
 * @param primary Account whose beans are injected where no name is given. Default is the app of topaz.app-key, or else the
 *     only account.
 * @param accounts Accounts by name, each with its own app. What one of them does not set is as at the top level.
 * @param transport HTTP client that carries the calls of all accounts.
 * @param connectTimeout How long a new connection may take.
 * @param httpclient5 Connection pool of Apache HttpClient 5.
 */
@ConfigurationProperties("topaz")
record TopazProperties(
        @Nullable String primary,
        Map<String, AccountProperties> accounts,
        @DefaultValue("blocking") TransportKind transport,
        @DefaultValue("15s") Duration connectTimeout,
        @DefaultValue HttpClient5 httpclient5) {
    private static final Pattern UNIFORM_LEAVES_OUT = Pattern.compile("[^A-Za-z0-9]");

    // The binder passes null for a map of which nothing is set.
    @SuppressWarnings("ConstantValue")
    TopazProperties {
        accounts = accounts == null ? Map.of() : withoutAliases(accounts);
    }

    /**
     * Leaves out accounts that are another one as an environment variable spells it: {@code TOPAZ_ACCOUNTS_SHOPA_APPSECRET} is
     * read as the account {@code shopa}, and sets a part of {@code shop-a}, which has it already.
     */
    private static Map<String, AccountProperties> withoutAliases(Map<String, AccountProperties> accounts) {
        Map<String, AccountProperties> own = new HashMap<>(accounts);
        own.keySet()
                .removeIf(name -> accounts.keySet().stream()
                        .anyMatch(other -> !other.equals(name) && uniform(other).equals(name)));
        return Map.copyOf(own);
    }

    private static String uniform(String name) {
        return UNIFORM_LEAVES_OUT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * What the pool is like.
     *
     * @param connections How many calls may be under way at once; more than these wait for a connection.
     * @param validateAfter How long a connection may be idle and still be used without a look at whether it is closed.
     */
    record HttpClient5(
            @DefaultValue("64") int connections,
            @DefaultValue("1s") Duration validateAfter) {}
}
