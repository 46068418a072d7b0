package dev.topaz.spring;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is set for all accounts together. */
@ConfigurationProperties("topaz")
@ConstructorBinding
final class TopazProperties {
    private static final Pattern UNIFORM_LEAVES_OUT = Pattern.compile("[^A-Za-z0-9]");

    /** Account of the beans that are injected where no name is given. Default is the app of topaz.app-key, or else the only account. */
    private final @Nullable String primary;

    /** Accounts by name, each with its own app. What one of them does not set is as at the top level. */
    private final Map<String, AccountProperties> accounts;

    /** HTTP client that carries the calls of all accounts. */
    private final TransportKind transport;

    /** How long a new connection may take. */
    private final Duration connectTimeout;

    /** Connection pool of Apache HttpClient 5. */
    private final HttpClient5 httpclient5;

    // The binder passes null for a map of which nothing is set.
    @SuppressWarnings("ConstantValue")
    TopazProperties(
            @Nullable String primary,
            Map<String, AccountProperties> accounts,
            @DefaultValue("blocking") TransportKind transport,
            @DefaultValue("15s") Duration connectTimeout,
            @DefaultValue HttpClient5 httpclient5) {
        this.primary = primary;
        this.accounts = accounts == null ? Collections.emptyMap() : withoutAliases(accounts);
        this.transport = transport;
        this.connectTimeout = connectTimeout;
        this.httpclient5 = httpclient5;
    }

    /**
     * Leaves out accounts that are another one as an environment variable spells it: {@code TOPAZ_ACCOUNTS_SHOPA_APPSECRET} is
     * read as the account {@code shopa}, and sets a part of {@code shop-a}, which has it already.
     */
    private static Map<String, AccountProperties> withoutAliases(Map<String, AccountProperties> accounts) {
        Map<String, AccountProperties> own = new LinkedHashMap<>(accounts);
        own.keySet()
                .removeIf(name -> accounts.keySet().stream()
                        .anyMatch(other -> !other.equals(name) && uniform(other).equals(name)));
        return Collections.unmodifiableMap(own);
    }

    /** Returns a name as an environment variable spells it. */
    static String uniform(String name) {
        return UNIFORM_LEAVES_OUT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public @Nullable String getPrimary() {
        return primary;
    }

    public Map<String, AccountProperties> getAccounts() {
        return accounts;
    }

    public TransportKind getTransport() {
        return transport;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public HttpClient5 getHttpclient5() {
        return httpclient5;
    }

    /** What the pool is like. */
    static final class HttpClient5 {
        /** How many calls may be under way at once; more than these wait for a connection. */
        private final int connections;

        /** How long a connection may be idle and still be used without a look at whether it is closed. */
        private final Duration validateAfter;

        HttpClient5(@DefaultValue("64") int connections, @DefaultValue("1s") Duration validateAfter) {
            this.connections = connections;
            this.validateAfter = validateAfter;
        }

        public int getConnections() {
            return connections;
        }

        public Duration getValidateAfter() {
            return validateAfter;
        }
    }

    /** Returns a description without the accounts, which hold secrets. */
    @Override
    public String toString() {
        return "TopazProperties[accounts=" + accounts.keySet() + ", transport=" + transport + "]";
    }
}
