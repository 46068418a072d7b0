package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;

/**
 * A bean that changes the options of each client, after the settings.
 *
 * <pre>{@code
 * @Bean
 * TopazClientCustomizer timeouts() {
 *     return (account, options) -> account.equals("shop-a") ? options.deadline(Duration.ofSeconds(5)) : options;
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TopazClientCustomizer {
    /**
     * Returns the options with what is to be different. A listener set here takes the place of all others: declare it as a bean
     * instead.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     */
    ClientOptions customize(String account, ClientOptions options);
}
