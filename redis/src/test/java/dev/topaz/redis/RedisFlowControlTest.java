package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller sees of the fleet's flow control: it waits in its own thread, until it may go or is told why not. */
@Timeout(300)
class RedisFlowControlTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final String OTHER_API = "taobao.other.get";
    private static final Duration HOUR = Duration.ofHours(1);

    @AutoClose
    private RedisServer redis;

    private final List<RedisLink> links = new ArrayList<>();

    @BeforeEach
    void start() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stop() {
        links.forEach(RedisLink::close);
    }

    private RedisFlowControl process() {
        RedisLink link = RedisLink.to(redis.uri(), new RedisOptions().timeout(Duration.ofSeconds(20)));
        links.add(link);
        return new RedisFlowControl(link);
    }

    private static AdmissionRequest request(Duration maxWait) {
        return request(API, maxWait);
    }

    private static AdmissionRequest request(String api, Duration maxWait) {
        return new AdmissionRequest(APP, List.of(api), maxWait);
    }

    private static String subCode(Admission admission) {
        return admission.rejection().orElseThrow().subCode();
    }

    /** A call that waits in a thread of its own. */
    private static final class WaitingCall {
        private final CountDownLatch waits = new CountDownLatch(1);
        private final FutureTask<Admission> call;
        private final Thread caller;

        WaitingCall(FlowControl flow) throws InterruptedException {
            Consumer<Duration> listener = wait -> waits.countDown();
            call = new FutureTask<>(
                    () -> flow.admit(request(HOUR.multipliedBy(2)).onWait(listener)));
            caller = new Thread(call);
            caller.start();
            waits.await();
        }
    }

    @Test
    void aCallWaitsForItsPlaceAndIsRefusedWhereItCannot() throws Exception {
        RedisFlowControl flow = process().limitApi(APP, API, 1, Duration.ofSeconds(1));
        long begin = System.nanoTime();
        assertTrue(flow.admit(request(HOUR)).isAdmitted());
        assertTrue(flow.admit(request(HOUR)).isAdmitted());
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(900).toNanos(), "the second call has waited");

        flow.limitApi(APP, OTHER_API, 1, HOUR);
        assertTrue(flow.admit(request(OTHER_API, Duration.ofSeconds(1))).isAdmitted());
        assertEquals(FlowControl.OWN_LIMIT, subCode(flow.admit(request(OTHER_API, Duration.ofSeconds(1)))));
    }

    @Test
    void anInterruptEndsAWaitAtOnce() throws Exception {
        RedisFlowControl flow = process();
        flow.banned(APP, API, new Ban(Ban.Scope.APP, Instant.EPOCH, HOUR, "limited"));
        WaitingCall waiting = new WaitingCall(flow);

        waiting.caller.interrupt();

        assertInstanceOf(
                InterruptedException.class,
                assertThrows(ExecutionException.class, waiting.call::get).getCause());
    }

    @Test
    void anOperatorLiftsABanForTheWholeFleet() throws Exception {
        RedisFlowControl one = process();
        RedisFlowControl other = process();
        one.banned(APP, API, new Ban(Ban.Scope.APP, Instant.EPOCH, HOUR, "limited"));
        one.banned(APP, API, new Ban(Ban.Scope.API, Instant.EPOCH, HOUR, "limited"));
        assertEquals("limited", subCode(one.admit(request(Duration.ZERO))));
        assertEquals("limited", subCode(other.admit(request(Duration.ZERO))));
        WaitingCall waiting = new WaitingCall(one);
        WaitingCall elsewhere = new WaitingCall(other);

        one.lift(APP, API);
        assertEquals("limited", subCode(one.admit(request(Duration.ZERO))), "the ban of the whole app stays");
        one.lift(APP);

        assertTrue(waiting.call.get().isAdmitted());
        assertTrue(elsewhere.call.get().isAdmitted(), "a call that waits in another process looks from time to time");
        assertTrue(one.admit(request(Duration.ZERO)).isAdmitted());
        assertTrue(other.admit(request(Duration.ZERO)).isAdmitted());

        other.banned(APP, API, new Ban(Ban.Scope.API, Instant.EPOCH, Duration.ofMinutes(5), "again"));
        assertEquals("again", subCode(other.admit(request(Duration.ZERO))));
        assertEquals("again", subCode(one.admit(request(Duration.ZERO))));
    }

    @Test
    void aBanWithoutAStatedLengthIsTriedAgainAfterAMinute() throws Exception {
        RedisFlowControl flow = process();
        flow.banned(
                APP, API, new Ban(Ban.Scope.APP, Instant.EPOCH, Duration.ofHours(10), "limited").withAssumedLength());

        Duration retryAfter =
                flow.admit(request(Duration.ZERO)).rejection().orElseThrow().retryAfter();
        assertTrue(retryAfter.compareTo(Duration.ofMinutes(1)) <= 0, "after " + retryAfter);
    }

    @Test
    void aRedisThatIsAwayIsTheCauseOfARejection() throws Exception {
        RedisFlowControl flow = process().limitApp(APP, 1000, Duration.ofSeconds(1));
        redis.kill();

        Admission.Rejection rejection =
                flow.admit(request(Duration.ZERO)).rejection().orElseThrow();

        assertEquals(RedisFlowControl.UNREACHABLE, rejection.subCode());
        assertInstanceOf(RedisUnreachableException.class, rejection.cause().orElseThrow());
    }
}
