package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What becomes of a place that flow control has given. */
class PlacesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LEEWAY = Duration.ofMillis(10);

    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport().answers(SUCCESS);
    private final Places places = new Places();

    /** Gives one place after the other, the last again and again, and knows how patient those who asked were. */
    private static final class Places implements FlowControl {
        private final List<Admission> given = new ArrayList<>();
        private boolean hold = true;
        private final List<Duration> patience = new ArrayList<>();

        @Override
        public CompletionStage<Admission> admit(String appKey, String apiName, Duration left) {
            patience.add(left);
            return CompletableFuture.completedFuture(given.size() > 1 ? given.remove(0) : given.get(0));
        }

        @Override
        public CompletionStage<Boolean> holds(String appKey, String apiName) {
            return CompletableFuture.completedFuture(hold);
        }

        @Override
        public void banned(String appKey, String apiName, Ban ban) {}
    }

    private CompletableFuture<DemoResponse> call() {
        ClientOptions options = new ClientOptions()
                .transport(transport)
                .timer(time)
                .clock(time)
                .flowControl(places)
                .deadline(Duration.ofSeconds(60));
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options)
                .callAsync(new DemoRequest(), null);
    }

    @Test
    void aCallThatComesTooLateAsksForAnotherPlace() {
        places.given.add(new Admission.Go(SECOND, LEEWAY));
        places.given.add(Admission.NOW);
        CompletableFuture<Void> waiting = time.hold();
        CompletableFuture<DemoResponse> call = call();

        time.pass(SECOND.plus(LEEWAY).plusNanos(1));
        assertEquals(0, transport.calls.size());
        waiting.complete(null);

        assertEquals("中文", call.join().text);
        assertEquals(1, transport.calls.size());
        assertEquals(
                List.of(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(59).minus(LEEWAY).minusNanos(1)),
                places.patience);
    }

    @Test
    void aCallThatComesALittleLateUsesItsPlace() {
        places.given.add(new Admission.Go(SECOND, LEEWAY));
        CompletableFuture<Void> waiting = time.hold();
        CompletableFuture<DemoResponse> call = call();

        time.pass(SECOND.plus(LEEWAY));
        waiting.complete(null);

        assertEquals("中文", call.join().text);
        assertEquals(1, places.patience.size());
    }

    @Test
    void aPlaceWithoutLeewayIsNotLost() {
        places.given.add(new Admission.Go(SECOND));
        CompletableFuture<Void> waiting = time.hold();
        CompletableFuture<DemoResponse> call = call();
        assertFalse(call.isDone());

        time.pass(Duration.ofSeconds(30));
        waiting.complete(null);

        assertEquals("中文", call.join().text);
        assertEquals(1, places.patience.size());
    }

    @Test
    void whoIsAlwaysLateGoesAllTheSame() {
        places.given.add(new Admission.Go(Duration.ZERO, Duration.ofNanos(-1)));

        assertEquals("中文", call().join().text);
        assertEquals(4, places.patience.size());
    }

    @Test
    void whatThePlatformSaysWhileACallWaitsHoldsForItAsWell() {
        places.given.add(new Admission.Go(SECOND));
        places.given.add(new Admission.Refused(Duration.ofHours(1), "limited"));
        places.hold = false;

        CompletableFuture<DemoResponse> call = call();

        assertEquals(
                "limited",
                assertInstanceOf(TopApiException.class, failure(call)).subCode());
        assertEquals(0, transport.calls.size());
    }

    private static Throwable failure(CompletableFuture<DemoResponse> call) {
        return assertThrows(CompletionException.class, call::join).getCause();
    }
}
