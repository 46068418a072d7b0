package dev.topaz.spring;

import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.runtime.sign.SignMethod;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.PatternMatchUtils;

/**
 * What can be set for one account, and at the top level for all; null is not set.
 *
 * @param appKey App key, as the console of the platform shows it.
 * @param appSecret App secret. Never shown by Topaz, whatever the actuator is told to show.
 * @param gateway Address of the gateway, or its name: production, overseas or sandbox.
 * @param format Form of the answers.
 * @param signMethod How calls are signed.
 * @param readTimeout How long the answer to one attempt may take.
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
        @Nullable AnswerFormat format,
        @Nullable SignMethod signMethod,
        @Nullable Duration readTimeout,
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
     * @param longestWait Longest wait before an attempt. What the platform asks for is not cut.
     */
    record Retry(
            @Nullable Integer attempts,
            @Nullable Duration firstWait,
            @Nullable Duration longestWait) {
        RetryPolicy over(RetryPolicy usual) {
            return new RetryPolicy(
                    attempts == null ? usual.attempts() : attempts,
                    firstWait == null ? usual.firstWait() : firstWait,
                    longestWait == null ? usual.longestWait() : longestWait);
        }
    }

    /** Sets what is set, and leaves all else as it is. */
    void applyTo(ClientOptions options) {
        set(format, options::format);
        set(signMethod, options::signMethod);
        set(readTimeout, options::readTimeout);
        set(deadline, options::deadline);
        set(checking, options::checking);
        set(partnerId, options::partnerId);
        set(idempotent, patterns -> {
            String[] names = patterns.toArray(String[]::new);
            options.idempotent(apiName -> PatternMatchUtils.simpleMatch(names, apiName));
        });
    }

    RetryPolicy retryOver(RetryPolicy usual) {
        return retry == null ? usual : retry.over(usual);
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "AccountProperties[appKey=" + appKey + ", gateway=" + gateway + "]";
    }
}
