package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;

/** A bean that has the last word about the options of each client, behind the settings. */
@FunctionalInterface
public interface TopazClientCustomizer {
    /**
     * Changes what is to be changed. A listener set here takes the place of all others: declare it as a bean instead.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     */
    void customize(String account, ClientOptions options);
}
