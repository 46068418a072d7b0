package dev.topaz.micrometer;

import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Optional;

/**
 * Makes one observation of each call, of which tracers that Micrometer knows (Brave, OpenTelemetry) make a client span, whose parent is
 * the observation that is current where the call is made. Its name is {@code topaz.client.exchange}, that of the span is the API's.
 *
 * <p>Key values are {@code api}, {@code outcome}, {@code code} and {@code sub.code} (200 of each at most, then {@code other}), and {@code request.id} of high cardinality; failed
 * attempts and waits are events. No parameter, session or address is in it, and nothing of the trace travels to the platform.
 *
 * <pre>{@code
 * new ClientOptions().listener(new ObservationCallListener(observationRegistry));
 * }</pre>
 */
public final class ObservationCallListener implements CallListener {
    static final String NAME = "topaz.client.exchange";

    private final ObservationRegistry registry;
    private final KeyValues always;
    private final BoundedNames codes = new BoundedNames();
    private final BoundedNames subCodes = new BoundedNames();

    /** Creates a listener with no key values but those above. */
    public ObservationCallListener(ObservationRegistry registry) {
        this(registry, KeyValues.empty());
    }

    /** Creates a listener with key values of your own on every observation, such as the name of an account. */
    public ObservationCallListener(ObservationRegistry registry, KeyValues always) {
        this.registry = registry;
        this.always = always;
    }

    /** Remembers the observation that is current where the call is made. */
    @Override
    public CallListener captureContext() {
        Observation caller = registry.getCurrentObservation();
        return (appKey, apiName) -> begins(apiName, Optional.ofNullable(caller));
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        return begins(apiName, Optional.empty());
    }

    /** @param parent that of the call; if it is empty, what is current in this thread */
    private CallObserver begins(String apiName, Optional<Observation> parent) {
        SenderContext<ObservationCallListener> context = new SenderContext<>((carrier, key, value) -> {}, Kind.CLIENT);
        // Propagators insist on one; what they set goes nowhere.
        context.setCarrier(this);
        context.setRemoteServiceName("taobao-top");
        Observation observation = Observation.createNotStarted(NAME, () -> context, registry)
                .contextualName(apiName)
                .lowCardinalityKeyValues(always.and("api", apiName));
        parent.ifPresent(observation::parentObservation);
        return new ObservedCall(observation.start(), codes, subCodes);
    }
}
