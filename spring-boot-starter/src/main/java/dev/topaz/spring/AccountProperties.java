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
import org.springframework.util.PatternMatchUtils;

/**
 * What can be set for one account, and at the top level for all; null is not set.
 *
 * @param appKey App key, as the console of the platform shows it.
 * @param appSecret App secret. Never shown by Topaz, whatever the actuator is told to show.
 * @param gateway Address of the gateway, or its name: production, overseas or sandbox.
 * @param tokenEndpoint Address of the OAuth endpoint that tokens are requested at. Default is the one that belongs to the gateway.
 * @param format Form of the answers.
 * @param signMethod How calls are signed.
 * @param attemptTimeout How long one attempt may take, from connecting to the last byte of its answer.
 * @param deadline How long a call may take, all its attempts and the waits between them together.
 * @param retry When a call that failed is made again. Only what is safe is ever repeated.
 * @param idempotent Names of APIs, or patterns such as *.get, that do no harm when they are called twice. Their calls are
 *     made again even when they may have arrived.
 * @param checking Whether the documented rules are checked before a request is sent, or by the platform alone.
 * @param partnerId What the protocol parameter partner_id says.
 */
@ConfigurationProperties("topaz")
record AccountProperties(
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

    /**
     * What can be set of a retry policy.
     *
     * @param attempts How often a call is made at most, the first time included; 1 for never again.
     * @param firstWait Wait before the second attempt; it doubles from attempt to attempt.
     * @param maxWait Longest wait before an attempt. What the platform asks for is not cut.
     */
    record Retry(
            @Nullable Integer attempts,
            @Nullable Duration firstWait,
            @Nullable Duration maxWait) {
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
        String[] names = patterns.toArray(String[]::new);
        return options.idempotent(apiName -> PatternMatchUtils.simpleMatch(names, apiName));
    }

    RetryPolicy retryOver(RetryPolicy usual) {
        return retry == null ? usual : retry.over(usual);
    }

    private static <T> ClientOptions set(
            ClientOptions options, @Nullable T value, BiFunction<ClientOptions, T, ClientOptions> setter) {
        return value == null ? options : setter.apply(options, value);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "AccountProperties[appKey=" + appKey + ", gateway=" + gateway + "]";
    }
}
