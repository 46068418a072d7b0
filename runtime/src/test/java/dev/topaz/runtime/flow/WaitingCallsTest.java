package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that wait at the same time, while time stands still. */
@Timeout(300)
class WaitingCallsTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final String OTHER_API = "taobao.other.get";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualFlowTimer timer = new VirtualFlowTimer();
    private final LocalFlowControl flow = new LocalFlowControl(timer);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    WaitingCallsTest() {
        timer.isFrozen = true;
    }

    @AfterEach
    void endThreads() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(300, TimeUnit.SECONDS), "an interrupted call ends");
    }

    private Admission admit(String api, Duration maxWait) throws InterruptedException {
        return flow.admit(new AdmissionRequest(APP, List.of(api), maxWait));
    }

    /** Starts a call that has to wait, and returns how long. */
    private Duration startWaiting(String api, List<Future<Admission>> calls) throws InterruptedException {
        calls.add(threads.submit(() -> admit(api, MINUTE)));
        return Duration.ofNanos(timer.waits.take());
    }

    private void banApi(Duration length) {
        flow.banned(APP, API, new Ban(Ban.Scope.API, timer.instant(), length, "limited"));
    }

    @Test
    void callsThatWaitForABannedApiTakeNoPlaceOfTheApp() throws Exception {
        flow.limitApp(APP, 10, SECOND);
        banApi(Duration.ofSeconds(30));
        for (int i = 0; i < 50; i++) {
            startWaiting(API, new ArrayList<>());
        }

        for (int i = 0; i < 10; i++) {
            assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
        }
        assertEquals(
                SECOND,
                admit(OTHER_API, Duration.ZERO).rejection().orElseThrow().retryAfter());
    }

    @Test
    void callsThatWaitForTheLimitOfTheirApiTakeNoPlaceOfTheApp() throws Exception {
        flow.limitApp(APP, 10, SECOND).limitApi(APP, API, 1, SECOND.multipliedBy(10));
        admit(API, Duration.ZERO);
        startWaiting(API, new ArrayList<>());
        startWaiting(API, new ArrayList<>());

        for (int i = 0; i < 9; i++) {
            assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
        }
    }

    @Test
    void callsWaitForALimitInTheOrderOfArrival() throws Exception {
        flow.limitApi(APP, API, 2, SECOND);
        admit(API, Duration.ZERO);
        admit(API, Duration.ZERO);

        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waits.add(startWaiting(API, new ArrayList<>()));
        }
        assertEquals(
                List.of(SECOND, SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(2), SECOND.multipliedBy(3)), waits);
        assertEquals(
                SECOND.multipliedBy(3),
                admit(API, SECOND).rejection().orElseThrow().retryAfter(),
                "a call that could not wait for those ahead knows it at once");
    }

    @Test
    void aCallThatGivesUpMakesRoomForThoseBehind() throws Exception {
        flow.limitApi(APP, API, 1, SECOND);
        admit(API, Duration.ZERO);
        List<Future<Admission>> calls = new ArrayList<>();
        startWaiting(API, calls);
        assertEquals(SECOND.multipliedBy(2), startWaiting(API, calls));

        calls.get(0).cancel(true);

        assertEquals(SECOND.toNanos(), timer.waits.take());
    }

    @Test
    void anInterruptEndsAWaitAtOnceAndTakesNoPlace() throws Exception {
        flow.limitApp(APP, 1, SECOND);
        banApi(Duration.ofSeconds(30));
        List<Thread> callers = new ArrayList<>();
        Future<Admission> call = threads.submit(() -> {
            synchronized (callers) {
                callers.add(Thread.currentThread());
            }
            return admit(API, MINUTE);
        });
        timer.waits.take();
        synchronized (callers) {
            callers.get(0).interrupt();
        }

        assertInstanceOf(
                InterruptedException.class,
                assertThrows(ExecutionException.class, call::get).getCause());
        assertTrue(admit(OTHER_API, Duration.ZERO).isAdmitted());
    }

    @Test
    void callsThatWaitForTheSameBanLeaveSpreadBehindIt() throws Exception {
        int calls = 200;
        AtomicInteger drawn = new AtomicInteger();
        timer.random = () -> drawn.getAndIncrement() % 10 / 10.0;
        banApi(SECOND);
        List<Long> leave = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            leave.add(startWaiting(API, new ArrayList<>()).toMillis());
        }

        long last = leave.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertTrue(leave.stream().allMatch(at -> at >= 1000), "none before the end: " + leave);
        assertTrue(last > 1300 && last <= 1400, "two milliseconds for each call: " + leave);
        assertTrue(leave.stream().distinct().count() > calls / 4, "not together: " + leave);
    }

    @Test
    void callsThatCanHardlyWaitAreNotSpreadBeyondTheirTime() throws Exception {
        timer.random = () -> 0.999;
        banApi(SECOND);
        for (int i = 0; i < 200; i++) {
            startWaiting(API, new ArrayList<>());
        }

        threads.submit(() -> admit(API, SECOND.plusMillis(10)));

        assertEquals(1009, Duration.ofNanos(timer.waits.take()).toMillis());
    }

    @Test
    void aLiftedBanLetsItsCallsGoSpread() throws Exception {
        AtomicInteger drawn = new AtomicInteger();
        timer.random = () -> drawn.getAndIncrement() % 10 / 10.0;
        banApi(SECOND.multipliedBy(30));
        List<Future<Admission>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            startWaiting(API, calls);
        }

        flow.lift(APP, API);

        int spread = 0;
        while (spread + calls.stream().filter(Future::isDone).count() < 100) {
            Long wait = timer.waits.poll(10, TimeUnit.MILLISECONDS);
            if (wait != null) {
                assertTrue(wait > 0 && wait < Duration.ofMillis(200).toNanos(), "waits " + wait);
                spread++;
            }
        }
        assertTrue(spread >= 80, "only " + spread + " are spread");
    }

    @Test
    void aListenerHearsOfTheWaitAndMayAskItself() throws Exception {
        banApi(SECOND);
        List<Duration> heard = new ArrayList<>();
        timer.isFrozen = false;

        flow.admit(new AdmissionRequest(APP, List.of(API), MINUTE).onWait(wait -> {
            heard.add(wait);
            assertTrue(onAnotherThread(OTHER_API).isAdmitted());
        }));
        flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ZERO).onWait(heard::add));

        assertEquals(List.of(SECOND), heard);
    }

    private Admission onAnotherThread(String api) {
        try {
            return threads.submit(() -> admit(api, Duration.ZERO)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
