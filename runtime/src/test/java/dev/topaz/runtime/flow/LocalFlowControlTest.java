package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LocalFlowControlTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long nanos = Long.MAX_VALUE - 5; // The origin of nanoTime is arbitrary, and it may overflow.
    private final LocalFlowControl flow = new LocalFlowControl(Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos);

    private Admission admit(String api, Duration patience) {
        return flow.admit(APP, api, patience).toCompletableFuture().join();
    }

    private Duration delay(String api) {
        return ((Admission.Go) admit(api, MINUTE)).delay();
    }

    @Test
    void withoutLimitsEverythingGoesAtOnce() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(Admission.NOW, admit(API, Duration.ZERO));
        }
    }

    @Test
    void aLimitLetsSoManyGoAndPlacesTheOthersBehindThem() {
        flow.limitApi(APP, API, 2, SECOND);

        assertEquals(
                List.of(0L, 0L, 1L, 1L, 2L),
                Collections.nCopies(5, API).stream()
                        .map(this::delay)
                        .map(Duration::toSeconds)
                        .toList());
        assertEquals(Admission.NOW, admit("taobao.other.get", Duration.ZERO));
        nanos += Duration.ofMillis(1500).toNanos();
        assertEquals(Duration.ofMillis(500), delay(API), "one place is left in the third second");
    }

    @Test
    void whoCannotWaitTakesNoPlace() {
        flow.limitApi(APP, API, 1, SECOND);
        admit(API, Duration.ZERO);

        assertEquals(new Admission.Refused(SECOND, FlowControl.OWN_LIMIT), admit(API, Duration.ofMillis(999)));
        assertEquals(SECOND, delay(API));
    }

    @Test
    void theLimitOfTheAppCountsAllItsApis() {
        flow.limitApp(APP, 3, SECOND).limitApi(APP, API, 1, SECOND.multipliedBy(10));

        assertEquals(Duration.ZERO, delay(API));
        assertEquals(Duration.ZERO, delay("taobao.other.get"));
        assertTrue(admit(API, SECOND) instanceof Admission.Refused);
        assertEquals(Duration.ZERO, delay("taobao.other.get"), "what was refused has taken no place of the app's");
        assertEquals(SECOND, delay("taobao.other.get"));
        assertEquals(
                Admission.NOW,
                flow.admit("other-app", API, SECOND).toCompletableFuture().join());
    }

    @Test
    void noSpanEverHoldsMoreThanTheLimit() {
        int calls = 7;
        flow.limitApi(APP, API, calls, SECOND);
        Random random = new Random(1);
        List<Long> times = new ArrayList<>();
        long origin = nanos;
        for (int i = 0; i < 5000; i++) {
            nanos += random.nextInt(4) == 0 ? random.nextInt(1_500_000_000) : random.nextInt(50_000_000);
            if (admit(API, Duration.ofMillis(random.nextInt(2000))) instanceof Admission.Go go) {
                times.add(nanos - origin + go.delay().toNanos());
            }
        }
        for (int i = calls; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - calls) >= SECOND.toNanos(), "call " + i);
        }
        assertTrue(times.size() > 1000);
    }

    @Test
    void manyThreadsShareOneLimit() throws Exception {
        flow.limitApi(APP, API, 100, SECOND);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Admission>> asks = Collections.nCopies(400, () -> admit(API, Duration.ofMillis(1999)));
            int admitted = 0;
            for (Future<Admission> ask : threads.invokeAll(asks)) {
                admitted += ask.get() instanceof Admission.Go ? 1 : 0;
            }
            assertEquals(200, admitted);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBanHoldsForWhatItSays() {
        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW, Duration.ofSeconds(5), "limited-api"));

        assertEquals(Duration.ofSeconds(5), delay(API));
        assertEquals(new Admission.Refused(Duration.ofSeconds(5), "limited-api"), admit(API, SECOND));
        assertEquals(Admission.NOW, admit("taobao.other.get", Duration.ZERO));

        flow.banned(APP, API, new Ban(Ban.Scope.APP, NOW, Duration.ofSeconds(3), "limited-app"));
        assertEquals(Duration.ofSeconds(3), delay("taobao.other.get"));
        assertEquals(Duration.ofSeconds(5), delay(API));
        assertEquals(
                Admission.NOW,
                flow.admit("other-app", API, SECOND).toCompletableFuture().join());
    }

    @Test
    void aPlaceDoesNotHoldOnceTheApiOrTheAppIsBanned() {
        assertTrue(flow.holds(APP, API).toCompletableFuture().join());

        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW, SECOND, "a"));
        assertFalse(flow.holds(APP, API).toCompletableFuture().join());
        assertTrue(flow.holds(APP, "taobao.other.get").toCompletableFuture().join());

        flow.banned(APP, API, new Ban(Ban.Scope.APP, NOW, SECOND, "a"));
        assertFalse(flow.holds(APP, "taobao.other.get").toCompletableFuture().join());
    }

    @Test
    void aShorterBanDoesNotEndALongerOne() {
        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW, Duration.ofSeconds(5), "a"));
        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW, Duration.ofSeconds(2), "a"));

        assertEquals(Duration.ofSeconds(5), delay(API));
    }

    @Test
    void aBanThatIsOverIsForgotten() {
        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW.minusMillis(2), Duration.ofMillis(1), "a"));

        assertEquals(Admission.NOW, admit(API, Duration.ZERO));
    }

    @Test
    void placesAreBehindTheBan() {
        flow.limitApi(APP, API, 1, SECOND);
        flow.banned(APP, API, new Ban(Ban.Scope.API, NOW, Duration.ofSeconds(5), "a"));

        assertEquals(Duration.ofSeconds(5), delay(API));
        assertEquals(Duration.ofSeconds(6), delay(API));
    }

    @Test
    void aLimitThatLetsNothingThroughIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> flow.limitApp(APP, 0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> flow.limitApi(APP, API, 1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> flow.limitApi(APP, API, 1_000_001, SECOND));
    }
}
