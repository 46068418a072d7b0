package dev.topaz.spring;

import dev.topaz.messages.ConsumerListener;

/** A listener for the messages of each account by itself. A bean of type {@link ConsumerListener} hears of those of all. */
@FunctionalInterface
public interface AccountConsumerListener {
    /**
     * Returns the listener of one account; {@link ConsumerListener#NONE} for nobody.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     */
    ConsumerListener of(String account);
}
