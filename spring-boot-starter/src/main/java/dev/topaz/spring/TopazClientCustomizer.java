package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;

/** A bean that has the last word about the options of each client, behind the settings. */
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
