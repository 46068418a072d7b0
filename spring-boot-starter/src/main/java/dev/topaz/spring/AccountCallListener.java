package dev.topaz.spring;

import dev.topaz.runtime.observe.CallListener;
import java.net.URI;

/** A listener for the calls of each account by itself. A bean of type {@link CallListener} hears of the calls of all. */
@FunctionalInterface
public interface AccountCallListener {
    /**
     * The listener of one account; {@link CallListener#NONE} for nobody.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     * @param gateway where its calls go
     */
    CallListener of(String account, URI gateway);
}
