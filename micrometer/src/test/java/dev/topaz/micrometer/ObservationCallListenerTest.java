package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationCallListenerTest {
    private static final String API = "taobao.demo.get";

    private final List<Observation.Context> stopped = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final ObservationCallListener listener;

    ObservationCallListenerTest() {
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                stopped.add(context);
            }

            @Override
            public void onEvent(Observation.Event event, Observation.Context context) {
                events.add(event.getName());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        listener = new ObservationCallListener(registry, KeyValues.of("account", "shop-a"));
    }

    private Observation.Context only() {
        assertEquals(1, stopped.size());
        return stopped.get(0);
    }

    private static Attempt attempt(Outcome outcome) {
        return new Attempt(1, Duration.ofMillis(30), outcome);
    }

    @Test
    void aCallIsAnObservationOfTheKindOfAClient() {
        CallObserver call = listener.begins("12345678", API);
        call.receives(attempt(Outcome.SUCCESS).requestId("r1"));
        call.ends(Outcome.SUCCESS, 1, Duration.ofMillis(30));

        assertEquals("topaz.client.exchange", only().getName());
        assertEquals(API, only().getContextualName());
        assertEquals(Kind.CLIENT, ((SenderContext<?>) only()).getKind());
        assertEquals(
                KeyValues.of("account", "shop-a", "api", API, "code", "none", "outcome", "SUCCESS", "sub.code", "none"),
                only().getLowCardinalityKeyValues());
        assertEquals(KeyValues.of("request.id", "r1"), only().getHighCardinalityKeyValues());
        assertNull(only().getError());
    }

    @Test
    void aRefusalIsItsErrorWithoutWhatIsAppendedToItsSubCode() {
        CallObserver call = listener.begins("12345678", API);
        call.receives(attempt(Outcome.REFUSED).refused("41", "isv.invalid-parameter:buyer_nick=张三"));
        call.waits(CallObserver.Reason.BACK_OFF, Duration.ofSeconds(1));
        call.ends(Outcome.REFUSED, 1, Duration.ofMillis(30));

        assertEquals(
                "refused, code 41, sub code isv.invalid-parameter",
                only().getError().getMessage());
        assertEquals(List.of("topaz.attempt.refused", "topaz.wait.back_off"), events);
        assertFalse(only().toString().contains("张三"), only().toString());
    }

    @Test
    void aFailureOfTheBusinessHasItsCode() {
        CallObserver call = listener.begins("12345678", API);
        call.receives(attempt(Outcome.BUSINESS_FAILURE).refused("SOLD_OUT", ""));
        call.ends(Outcome.BUSINESS_FAILURE, 1, Duration.ofMillis(30));

        assertEquals("SOLD_OUT", only().getLowCardinalityKeyValue("code").getValue());
        assertEquals(
                "business_failure, code SOLD_OUT, sub code none",
                only().getError().getMessage());
    }

    @Test
    void codesThatAreNotNamesAreOther() {
        CallObserver call = listener.begins("12345678", API);
        call.receives(attempt(Outcome.BUSINESS_FAILURE).refused("库存不足", ""));
        call.ends(Outcome.BUSINESS_FAILURE, 1, Duration.ofMillis(30));

        assertEquals("other", only().getLowCardinalityKeyValue("code").getValue());
    }

    @Test
    void itsParentIsTheObservationOfTheCaller() {
        Observation caller = Observation.start("order", registry);
        try (Observation.Scope scope = caller.openScope()) {
            assertEquals(caller, scope.getCurrentObservation());
            listener.begins("12345678", API).ends(Outcome.CANCELLED, 0, Duration.ZERO);
        }

        assertEquals(caller, only().getParentObservation());
    }

    /** The call runs on another thread, where something else or nothing is current. */
    @Test
    @SuppressWarnings("try") // A scope is there to be closed, not to be used.
    void anAsynchronousCallBelongsToTheObservationInWhichItWasMade() {
        Observation parent = Observation.start("parent", registry);
        CallListener captured;
        try (Observation.Scope current = parent.openScope()) {
            captured = listener.captureContext();
        }
        captured.begins("12345678", API).ends(Outcome.CANCELLED, 0, Duration.ZERO);

        assertEquals(parent.getContextView(), only().getParentObservation().getContextView());
        parent.stop();
    }
}
