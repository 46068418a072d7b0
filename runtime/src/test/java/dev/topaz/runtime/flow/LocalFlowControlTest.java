package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One call after the other; time passes as soon as one waits. */
class LocalFlowControlTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final String OTHER_API = "taobao.other.get";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualFlowTimer timer = new VirtualFlowTimer();
    private final LocalFlowControl flow = new LocalFlowControl(timer);

    private static AdmissionRequest request(String api, Duration maxWait) {
        return new AdmissionRequest(APP, List.of(api), maxWait);
    }

    private Admission admit(String api, Duration maxWait) throws InterruptedException {
        return flow.admit(request(api, maxWait));
    }

    /** How long a call has to wait. */
    private Duration delay(String api) throws InterruptedException {
        Duration before = timer.elapsed();
        assertTrue(admit(api, MINUTE).isAdmitted());
        return timer.elapsed().minus(before);
    }

    private void assertRejected(Duration retryAfter, String subCode, Admission admission) {
        Admission.Rejection rejection = admission.rejection().orElseThrow();
        assertEquals(subCode, rejection.subCode());
        assertEquals(retryAfter, rejection.retryAfter());
    }

    private Ban ban(Ban.Scope scope, Duration length, String subCode) {
        return new Ban(scope, timer.instant(), length, subCode);
    }

    /** The refusal of a call that went out before the first ban, and was answered when that was over. */
    @Test
    void aBanThatIsOverDoesNotHideTheNextOne() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, SECOND, "short"));
        timer.pass(MINUTE);
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(2), "day").withAssumedLength());

        assertEquals("day", admit(API, Duration.ZERO).rejection().orElseThrow().subCode());
    }

    @Test
    void withoutLimitsEverythingGoesAtOnce() throws Exception {
        for (int i = 0; i < 1000; i++) {
            assertSame(Admission.ADMITTED, admit(API, Duration.ZERO));
        }
    }

    @Test
    void aLimitLetsSoManyGoInASpan() throws Exception {
        flow.limitApi(APP, API, 2, SECOND);
        List<Long> goneAt = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            assertTrue(admit(API, MINUTE).isAdmitted());
            goneAt.add(timer.elapsed().toMillis());
        }

        assertEquals(List.of(0L, 0L, 1000L, 1000L, 2000L), goneAt);
        assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
    }

    @Test
    void aCallThatCannotWaitTakesNoPlace() throws Exception {
        flow.limitApi(APP, API, 1, SECOND);
        admit(API, Duration.ZERO);

        assertRejected(SECOND, FlowControl.OWN_LIMIT, admit(API, Duration.ofMillis(999)));
        assertRejected(SECOND, FlowControl.OWN_LIMIT, admit(API, Duration.ofMillis(-1)));
        assertEquals(SECOND, delay(API));
    }

    @Test
    void theLimitOfTheAppCountsAllItsApis() throws Exception {
        flow.limitApp(APP, 3, SECOND).limitApi(APP, API, 1, SECOND.multipliedBy(10));

        assertEquals(Duration.ZERO, delay(API));
        assertEquals(Duration.ZERO, delay(OTHER_API));
        assertRejected(SECOND.multipliedBy(10), FlowControl.OWN_LIMIT, admit(API, SECOND));
        assertEquals(Duration.ZERO, delay(OTHER_API), "what was refused has taken no place of the app's");
        assertRejected(SECOND, FlowControl.OWN_LIMIT, admit(OTHER_API, Duration.ZERO));
        assertTrue(flow.admit(new AdmissionRequest("other-app", List.of(API), Duration.ZERO))
                .isAdmitted());
    }

    @Test
    void eachCallOfABatchTakesAPlace() throws Exception {
        flow.limitApp(APP, 5, SECOND);

        assertTrue(flow.admit(new AdmissionRequest(APP, List.of(API, API, OTHER_API), Duration.ZERO))
                .isAdmitted());
        assertRejected(
                SECOND,
                FlowControl.OWN_LIMIT,
                flow.admit(new AdmissionRequest(APP, List.of(API, API, API), Duration.ZERO)));
        assertTrue(flow.admit(new AdmissionRequest(APP, List.of(API, API), Duration.ZERO))
                .isAdmitted());
    }

    @Test
    void aBatchLargerThanTheLimitGoesWhenAllOfItIsFree() throws Exception {
        flow.limitApp(APP, 2, SECOND);
        List<String> five = Collections.nCopies(5, API);

        assertTrue(flow.admit(new AdmissionRequest(APP, five, Duration.ZERO)).isAdmitted());
        assertTrue(flow.admit(new AdmissionRequest(APP, five, MINUTE)).isAdmitted());
        assertEquals(SECOND, timer.elapsed());
    }

    @Test
    void noSpanEverHoldsMoreThanTheLimit() throws Exception {
        int calls = 7;
        flow.limitApi(APP, API, calls, SECOND);
        Random random = new Random(1);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            timer.pass(Duration.ofNanos(
                    random.nextInt(4) == 0 ? random.nextInt(1_500_000_000) : random.nextInt(50_000_000)));
            if (admit(API, Duration.ofMillis(random.nextInt(2000))).isAdmitted()) {
                times.add(timer.elapsed().toNanos());
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
            List<Callable<Admission>> asks = Collections.nCopies(400, () -> admit(API, Duration.ZERO));
            int admitted = 0;
            for (Future<Admission> ask : threads.invokeAll(asks)) {
                admitted += ask.get().isAdmitted() ? 1 : 0;
            }
            assertEquals(100, admitted);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLimitThatIsSetAgainRemembersTheCallsThatHaveGone() throws Exception {
        flow.limitApp(APP, 10, SECOND);
        flow.admit(new AdmissionRequest(APP, Collections.nCopies(10, API), Duration.ZERO));

        flow.limitApp(APP, 10, SECOND);
        assertRejected(SECOND, FlowControl.OWN_LIMIT, admit(API, Duration.ZERO));
        flow.limitApp(APP, 11, SECOND);
        assertTrue(admit(API, Duration.ZERO).isAdmitted());
        assertRejected(SECOND, FlowControl.OWN_LIMIT, admit(API, Duration.ZERO));
        flow.limitApp(APP, 3, SECOND.multipliedBy(2));
        assertRejected(SECOND.multipliedBy(2), FlowControl.OWN_LIMIT, admit(API, Duration.ZERO));
        assertEquals(SECOND.multipliedBy(2), delay(API));
    }

    @Test
    void aBanHoldsForWhatItSays() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofSeconds(5), "limited-api"));

        assertRejected(Duration.ofSeconds(5), "limited-api", admit(API, SECOND));
        assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofSeconds(3), "limited-app"));
        assertRejected(Duration.ofSeconds(3), "limited-app", admit(OTHER_API, Duration.ZERO));
        assertTrue(flow.admit(new AdmissionRequest("other-app", List.of(API), Duration.ZERO))
                .isAdmitted());
        assertEquals(Duration.ofSeconds(3), delay(OTHER_API));
        assertEquals(Duration.ofSeconds(2), delay(API));
    }

    @Test
    void ofTheBansOfTheAppAndOfTheApiTheOneThatEndsLastHolds() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofSeconds(3), "limited-app"));
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofSeconds(5), "limited-api"));
        flow.banned(APP, OTHER_API, ban(Ban.Scope.API, SECOND, "limited-api"));

        assertRejected(Duration.ofSeconds(5), "limited-api", admit(API, SECOND));
        assertRejected(Duration.ofSeconds(3), "limited-app", admit(OTHER_API, SECOND));
        assertEquals(Duration.ofSeconds(3), delay(OTHER_API));
        assertEquals(Duration.ofSeconds(2), delay(API));
    }

    @Test
    void aShorterBanDoesNotEndALongerOne() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofSeconds(5), "a"));
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofSeconds(2), "a"));
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofHours(2), "a").withAssumedLength());

        assertEquals(Duration.ofSeconds(5), delay(API));
    }

    @Test
    void aBanThatIsOverIsForgotten() throws Exception {
        flow.banned(APP, API, new Ban(Ban.Scope.API, timer.instant().minusMillis(2), Duration.ofMillis(1), "a"));

        assertTrue(admit(API, Duration.ZERO).isAdmitted());
    }

    @Test
    void aLimitHoldsBehindABan() throws Exception {
        flow.limitApi(APP, API, 1, SECOND);
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofSeconds(5), "a"));

        assertEquals(Duration.ofSeconds(5), delay(API));
        assertEquals(SECOND, delay(API));
    }

    @Test
    void aBanOfAssumedLengthIsProbedAtGrowingIntervals() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a").withAssumedLength());
        List<Long> probes = new ArrayList<>();
        for (int second = 0; second <= 3600; second++) {
            if (admit(API, Duration.ZERO).isAdmitted()) {
                probes.add(timer.elapsed().toSeconds());
                flow.banned(
                        APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a").withAssumedLength());
            }
            timer.pass(SECOND);
        }

        assertEquals(List.of(15L, 45L, 105L, 225L, 465L, 945L, 1545L, 2145L, 2745L, 3345L), probes);
    }

    @Test
    void aRejectionByAnAssumedBanNamesTheTimeOfTheNextProbe() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a").withAssumedLength());

        assertRejected(Duration.ofSeconds(15), "a", admit(API, SECOND));
    }

    @Test
    void aProbeThatSucceedsEndsTheBanAndNoOtherSuccessDoes() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a").withAssumedLength());
        flow.succeeded(APP, API); // was sent before the ban
        assertRejected(Duration.ofSeconds(15), "a", admit(API, SECOND));

        timer.pass(Duration.ofSeconds(15));
        assertTrue(admit(API, Duration.ZERO).isAdmitted());
        assertRejected(Duration.ofSeconds(30), "a", admit(OTHER_API, SECOND));
        flow.succeeded(APP, API);
        assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
    }

    @Test
    void aBanOfAStatedLengthIsProbedEveryTenMinutes() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a"));
        assertRejected(Duration.ofHours(10), "a", admit(API, SECOND));

        timer.pass(Duration.ofMinutes(10));
        assertTrue(admit(API, Duration.ZERO).isAdmitted());
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofSeconds(5), "a")); // knows better than ten minutes ago
        assertEquals(Duration.ofSeconds(5), delay(API));
    }

    @Test
    void anOperatorLiftsBans() throws Exception {
        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofHours(10), "a"));
        flow.lift(APP, OTHER_API);
        assertRejected(Duration.ofHours(10), "a", admit(API, SECOND));
        flow.lift(APP, API);
        assertTrue(admit(API, Duration.ZERO).isAdmitted());

        flow.banned(APP, API, ban(Ban.Scope.API, Duration.ofHours(10), "a"));
        flow.banned(APP, API, ban(Ban.Scope.APP, Duration.ofHours(10), "a"));
        flow.lift(APP, API);
        assertRejected(Duration.ofHours(10), "a", admit(API, SECOND));
        flow.lift(APP);
        assertTrue(admit(API, Duration.ZERO).isAdmitted());
    }

    @Test
    void aLimitThatLetsNothingThroughIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> flow.limitApp(APP, 0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> flow.limitApi(APP, API, 1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> flow.limitApi(APP, API, 1_000_001, SECOND));
    }
}
