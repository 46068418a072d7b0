package dev.topaz.spring;

import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.runtime.sign.SignMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.util.PatternMatchUtils;

/** What can be set for one account, and at the top level for all; null is not set. */
@ConfigurationProperties("topaz")
@ConstructorBinding
final class AccountProperties {
    /** App key, as the console of the platform shows it. */
    private final @Nullable String appKey;

    /** App secret. Topaz never shows it, not even if the actuator shows values. */
    private final @Nullable String appSecret;

    /** Address of the gateway, or its name: production, overseas or sandbox. */
    private final @Nullable String gateway;

    /** Address of the OAuth endpoint that tokens are requested at. Default is the one that belongs to the gateway. */
    private final @Nullable URI tokenEndpoint;

    /** Form of the answers. */
    private final @Nullable AnswerFormat format;

    /** How calls are signed. */
    private final @Nullable SignMethod signMethod;

    /** How long one attempt may take, from connecting to the last byte of its answer. */
    private final @Nullable Duration attemptTimeout;

    /** How long a call may take, all its attempts and the waits between them together. */
    private final @Nullable Duration deadline;

    /** When a call that failed is made again. Only what is safe is ever repeated. */
    private final @Nullable Retry retry;

    /**
     * Names of APIs, or patterns such as *.get, that do no harm when they are called twice. Their calls are made again even
     * when they may have arrived.
     */
    private final @Nullable List<String> idempotent;

    /** Whether the documented rules are checked before a request is sent, or by the platform alone. */
    private final ClientOptions.@Nullable Checking checking;

    /** What the protocol parameter partner_id says. */
    private final @Nullable String partnerId;

    AccountProperties(
            @Nullable String appKey,
            @Nullable String appSecret,
            @Nullable String gateway,
            @Nullable URI tokenEndpoint,
            @Nullable AnswerFormat format,
            @Nullable SignMethod signMethod,
            @Nullable Duration attemptTimeout,
            @Nullable Duration deadline,
            @Nullable Retry retry,
            @Nullable List<String> idempotent,
            ClientOptions.@Nullable Checking checking,
            @Nullable String partnerId) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.gateway = gateway;
        this.tokenEndpoint = tokenEndpoint;
        this.format = format;
        this.signMethod = signMethod;
        this.attemptTimeout = attemptTimeout;
        this.deadline = deadline;
        this.retry = retry;
        this.idempotent = idempotent;
        this.checking = checking;
        this.partnerId = partnerId;
    }

    public @Nullable String getAppKey() {
        return appKey;
    }

    public @Nullable String getAppSecret() {
        return appSecret;
    }

    public @Nullable String getGateway() {
        return gateway;
    }

    public @Nullable URI getTokenEndpoint() {
        return tokenEndpoint;
    }

    public @Nullable AnswerFormat getFormat() {
        return format;
    }

    public @Nullable SignMethod getSignMethod() {
        return signMethod;
    }

    public @Nullable Duration getAttemptTimeout() {
        return attemptTimeout;
    }

    public @Nullable Duration getDeadline() {
        return deadline;
    }

    public @Nullable Retry getRetry() {
        return retry;
    }

    public @Nullable List<String> getIdempotent() {
        return idempotent;
    }

    public ClientOptions.@Nullable Checking getChecking() {
        return checking;
    }

    public @Nullable String getPartnerId() {
        return partnerId;
    }

    /** What can be set of a retry policy. */
    static final class Retry {
        /** How often a call is made at most, the first time included; 1 for never again. */
        private final @Nullable Integer attempts;

        /** Wait before the second attempt; it doubles from attempt to attempt. */
        private final @Nullable Duration firstWait;

        /** Longest wait before an attempt. What the platform asks for is not cut. */
        private final @Nullable Duration maxWait;

        Retry(@Nullable Integer attempts, @Nullable Duration firstWait, @Nullable Duration maxWait) {
            this.attempts = attempts;
            this.firstWait = firstWait;
            this.maxWait = maxWait;
        }

        public @Nullable Integer getAttempts() {
            return attempts;
        }

        public @Nullable Duration getFirstWait() {
            return firstWait;
        }

        public @Nullable Duration getMaxWait() {
            return maxWait;
        }

        RetryPolicy over(RetryPolicy usual) {
            return new RetryPolicy(
                    attempts == null ? usual.attempts() : attempts,
                    firstWait == null ? usual.firstWait() : firstWait,
                    maxWait == null ? usual.maxWait() : maxWait);
        }
    }

    /** Returns the options with what is set here; all else stays. */
    ClientOptions appliedTo(ClientOptions options) {
        ClientOptions changed = set(options, format, ClientOptions::format);
        changed = set(changed, signMethod, ClientOptions::signMethod);
        changed = set(changed, attemptTimeout, ClientOptions::attemptTimeout);
        changed = set(changed, deadline, ClientOptions::deadline);
        changed = set(changed, checking, ClientOptions::checking);
        changed = set(changed, partnerId, ClientOptions::partnerId);
        return set(changed, idempotent, AccountProperties::idempotent);
    }

    private static ClientOptions idempotent(ClientOptions options, List<String> patterns) {
        String[] names = patterns.toArray(new String[0]);
        return options.idempotent(apiName -> PatternMatchUtils.simpleMatch(names, apiName));
    }

    RetryPolicy retryOver(RetryPolicy usual) {
        return retry == null ? usual : retry.over(usual);
    }

    private static <T> ClientOptions set(
            ClientOptions options, @Nullable T value, BiFunction<ClientOptions, T, ClientOptions> setter) {
        return value == null ? options : setter.apply(options, value);
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "AccountProperties[appKey=" + appKey + ", gateway=" + gateway + "]";
    }
}
