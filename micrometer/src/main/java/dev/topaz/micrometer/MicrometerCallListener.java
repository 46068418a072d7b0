package dev.topaz.micrometer;

import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * Counts and times calls in a registry of Micrometer.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code topaz.client.calls}</td><td>timer: whole calls, waits and repeats included</td>
 *       <td>{@code api}, {@code outcome}, {@code code}, {@code sub.code}</td></tr>
 *   <tr><td>{@code topaz.client.calls.active}</td><td>long task timer: calls under way</td><td>{@code api}</td></tr>
 *   <tr><td>{@code topaz.client.attempts}</td><td>timer: single attempts, from sending to the last byte</td>
 *       <td>{@code api}, {@code outcome}</td></tr>
 *   <tr><td>{@code topaz.client.retries}</td><td>counter: attempts after the first</td><td>{@code api}</td></tr>
 *   <tr><td>{@code topaz.client.waits}</td><td>timer: waits before an attempt</td>
 *       <td>{@code api}, {@code reason}</td></tr>
 * </table>
 *
 * <p>Tags are names of APIs, {@link dev.topaz.runtime.observe.Outcome}s, codes and sub codes of the platform, and what
 * the constructor is given; never a session, a parameter or a user. The numbers of codes and of sub codes are bounded:
 * beyond 200 of each, they are {@code other}.
 *
 * <pre>{@code
 * CallListener meters = new MicrometerCallListener(registry, Tags.of("account", "shop-a"));
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().listener(meters));
 * }</pre>
 */
public final class MicrometerCallListener implements CallListener {
    private final CallMeters meters;

    /** Creates a listener with no tags but those above. */
    public MicrometerCallListener(MeterRegistry registry) {
        this(registry, Tags.empty());
    }

    /** Creates a listener with tags of your own on every meter, such as the name of an account. */
    public MicrometerCallListener(MeterRegistry registry, Tags tags) {
        this.meters = new CallMeters(registry, tags);
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        return new MeteredCall(meters, apiName);
    }
}
