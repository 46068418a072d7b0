package dev.topaz.spring;

import dev.topaz.runtime.token.SessionOptions;

/**
 * Changes the options of the sessions of each account.
 *
 * <pre>{@code
 * @Bean
 * TopazSessionCustomizer alarms() {
 *     return (account, options) -> options.onFailure((seller, failure) -> pager.send(account, failure));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TopazSessionCustomizer {
    /**
     * Returns the options that count.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     * @param options those of the bean of type {@code SessionOptions}, or the defaults
     */
    SessionOptions customize(String account, SessionOptions options);
}
