package dev.topaz.spring;

import dev.topaz.runtime.observe.CallListener;
import java.net.URI;

/**
 * A listener for the calls of each account by itself. A bean of type {@link CallListener} is told of the calls of all accounts. Metrics
 * and traces need neither: the starter has listeners for them.
 *
 * <pre>{@code
 * @Bean
 * AccountCallListener audit() {
 *     return (account, gateway) -> (appKey, apiName) -> new CallObserver() {
 *         public void ends(Outcome outcome, int attempts, Duration total) {
 *             logger.info("{} of {}: {} after {} ms", apiName, account, outcome, total.toMillis());
 *         }
 *     };
 * }
 * }</pre>
 */
@FunctionalInterface
public interface AccountCallListener {
    /**
     * Returns the listener of one account; {@link CallListener#NONE} for no listener.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     * @param gateway where its calls go
     */
    CallListener of(String account, URI gateway);
}
