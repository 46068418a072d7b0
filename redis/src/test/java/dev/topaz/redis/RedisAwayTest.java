package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.token.Token;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redis stands still, is gone, or was never there. */
@Timeout(300)
class RedisAwayTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    /** On a machine that does something else meanwhile. */
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @AutoClose
    private RedisServer redis;

    private RedisLink link;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stop() {
        if (link != null) {
            link.close();
        }
    }

    private FleetPlaces process(WithoutRedis policy) {
        link = RedisLink.to(redis.uri(), new RedisOptions().timeout(TIMEOUT).withoutRedis(policy));
        return new FleetPlaces(link);
    }

    private static Placement admit(FleetPlaces flow, Duration maxWait) {
        long begin = System.nanoTime();
        Placement admission = flow.admit(APP, API, maxWait).join();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.compareTo(GENEROUS) < 0, "asking took " + took);
        return admission;
    }

    private static void assertHeldBack(Placement admission) {
        Placement.Refused refused = assertInstanceOf(Placement.Refused.class, admission);
        assertEquals(RedisFlowControl.UNREACHABLE, refused.subCode());
    }

    /** Until a call gets a place among those of the fleet. */
    private void awaitRedis(FleetPlaces flow) throws InterruptedException {
        long begin = System.nanoTime();
        while (!(admit(flow, SECOND) instanceof Placement.Go)
                || !link.circuit().untilRetry().isZero()) {
            assertTrue(System.nanoTime() - begin < PATIENCE.toNanos(), "Redis is back, and nobody notices");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void failsClosedWhileRedisStandsStillAndGoesOnAfterwards() throws Exception {
        FleetPlaces flow = process(WithoutRedis.failClosed()).limitApp(APP, 1000, SECOND);
        awaitRedis(flow);
        redis.pause();

        for (int i = 0; i < 10; i++) {
            assertHeldBack(admit(flow, SECOND));
        }
        // A Redis that does not answer is left alone; after a second, a call may ask again.
        while (link.circuit().untilRetry().isZero()) {
            assertHeldBack(admit(flow, SECOND));
        }

        redis.resume();
        awaitRedis(flow);
    }

    @Test
    void failsClosedWhileRedisIsGoneAndGoesOnWhenItIsStartedAgain() throws Exception {
        FleetPlaces flow = process(WithoutRedis.failClosed()).limitApp(APP, 1000, SECOND);
        awaitRedis(flow);
        redis.kill();

        for (int i = 0; i < 10; i++) {
            assertHeldBack(admit(flow, SECOND));
        }

        redis.startAgain();
        awaitRedis(flow);
    }

    @Test
    void aProcessMayStartBeforeRedisDoes() throws Exception {
        redis.kill();
        FleetPlaces flow = process(WithoutRedis.failClosed()).limitApp(APP, 1000, SECOND);
        for (int i = 0; i < 5; i++) {
            assertHeldBack(admit(flow, SECOND));
        }

        redis.startAgain();
        awaitRedis(flow);
    }

    /** 25 of 100 calls an hour, the first after the last place of the fleet. */
    @Test
    void eachProcessGoesByItsShareAndKnowsTheBansItWasTold() throws Exception {
        FleetPlaces flow = process(WithoutRedis.localShare(4)).limitApp(APP, 100, Duration.ofMinutes(1));
        awaitRedis(flow);
        // So far apart that a machine that stands still for a while brings no place near.
        flow.limitApp(APP, 100, Duration.ofHours(1));
        MeasuredPlace ofFleet = MeasuredPlace.of(() -> delay(flow));
        redis.pause();

        Duration apart = Duration.ofHours(1).multipliedBy(25).dividedBy(24 * 25);
        MeasuredPlace first = MeasuredPlace.of(() -> delay(flow));
        MeasuredPlace second = MeasuredPlace.of(() -> delay(flow));
        MeasuredPlace third = MeasuredPlace.of(() -> delay(flow));
        assertTrue(first.isNotBefore(ofFleet.earliest(), apart), first + " after " + ofFleet);
        assertTrue(second.isBehind(first, apart), second + " after " + first);
        assertTrue(third.isBehind(second, apart), third + " after " + second);
        assertEquals(
                FlowControl.OWN_LIMIT,
                assertInstanceOf(Placement.Refused.class, admit(flow, SECOND)).subCode());

        flow.banned(APP, API, new Ban(Ban.Scope.API, Instant.EPOCH, Duration.ofHours(1), "limited"));
        assertEquals(
                "limited",
                assertInstanceOf(Placement.Refused.class, admit(flow, SECOND)).subCode());
    }

    private static Duration delay(FleetPlaces flow) {
        return assertInstanceOf(Placement.Go.class, admit(flow, Duration.ofHours(1)))
                .delay();
    }

    @Test
    void withoutLimitsACallThatMayGoOnWithoutRedisGoes() {
        redis.pause();

        assertEquals(Placement.NOW, admit(process(WithoutRedis.localShare(4)), SECOND));
    }

    @Test
    void aLimitSmallerThanTheFleetHasNoParts() {
        redis.pause();

        assertHeldBack(admit(process(WithoutRedis.localShare(4)).limitApp(APP, 3, SECOND), SECOND));
    }

    /** What was told while Redis stood still, the fleet knows as soon as it is back. */
    @Test
    void aBanThatRedisDidNotHearIsToldAgain() throws Exception {
        FleetPlaces flow = process(WithoutRedis.failClosed());
        awaitRedis(flow);
        redis.kill();
        flow.banned(APP, API, new Ban(Ban.Scope.APP, Instant.EPOCH, Duration.ofHours(1), "limited"));
        for (int i = 0; i < 5; i++) {
            flow.admit(APP, API, Duration.ofDays(1));
        }
        redis.startAgain();

        try (RedisLink other = RedisLink.to(redis.uri(), new RedisOptions().timeout(GENEROUS))) {
            FleetPlaces asked = new FleetPlaces(other);
            long begin = System.nanoTime();
            while (admit(asked, SECOND) instanceof Placement.Go) {
                assertTrue(System.nanoTime() - begin < PATIENCE.toNanos(), "nobody told the new Redis");
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private RedisTokenStore store(WithoutRedis policy) {
        link = RedisLink.to(redis.uri(), new RedisOptions().timeout(TIMEOUT).withoutRedis(policy));
        RedisTokenStore store = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
        while (true) {
            try {
                store.save("seller", Token.fixed("seen", Instant.MAX));
                return store;
            } catch (RedisUnreachableException e) {
                assertTrue(e.getMessage().startsWith("Redis "), "this machine is slow, but not so slow: " + e);
            }
        }
    }

    @Test
    void withAShareTheTokensThatWereSeenAreThereAndNoneIsRefreshed() {
        RedisTokenStore store = store(WithoutRedis.localShare(4));
        redis.kill();

        for (int i = 0; i < 5; i++) {
            assertEquals("seen", store.find("seller").orElseThrow().accessToken());
        }
        assertThrows(RedisUnreachableException.class, () -> store.find("never seen"));
        assertThrows(RedisUnreachableException.class, () -> store.lease("seller", SECOND));
        assertThrows(RedisUnreachableException.class, () -> store.save("seller", Token.fixed("new", Instant.MAX)));
        assertEquals("seen", store.find("seller").orElseThrow().accessToken());
    }

    @Test
    void failingClosedThereAreNoTokens() {
        RedisTokenStore store = store(WithoutRedis.failClosed());
        redis.pause();

        for (int i = 0; i < 5; i++) {
            assertThrows(RedisUnreachableException.class, () -> store.find("seller"));
        }
    }

    /** Of two calls that find Redis away, that with time goes when it is back; the other is held back with the reason. */
    @Test
    void failingClosedACallWaitsForRedisWithinItsTime() throws Exception {
        redis.kill();
        link = RedisLink.to(redis.uri(), new RedisOptions().timeout(TIMEOUT));
        RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 1000, SECOND);
        Admission.Rejection hurried = flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ofMillis(1)))
                .rejection()
                .orElseThrow();
        assertEquals(RedisFlowControl.UNREACHABLE, hurried.subCode());
        assertTrue(hurried.cause().orElseThrow().getMessage().startsWith("Redis "), hurried::toString);

        CompletableFuture<Admission> patient = CompletableFuture.supplyAsync(() -> {
            try {
                return flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ofSeconds(100)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        redis.startAgain();
        assertTrue(patient.get().isAdmitted());
    }

    @Test
    void aWrongPasswordIsNoHang() {
        RedisURI uri = RedisURI.builder(redis.uri())
                .withAuthentication("nobody", "fictional".toCharArray())
                .build();
        try (RedisLink wrong = RedisLink.to(uri, new RedisOptions())) {
            assertHeldBack(admit(new FleetPlaces(wrong), SECOND));
        }
    }
}
