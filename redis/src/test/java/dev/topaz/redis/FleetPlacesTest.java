package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Two processes over one Redis, each with a link of its own. */
@Timeout(300)
class FleetPlacesTest {
    private static final String API = "taobao.demo.get";
    private static final String OTHER_API = "taobao.other.get";
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** No machine stands still for so long. */
    private static final Duration HOUR = Duration.ofHours(1);

    private static final RedisOptions PATIENT = new RedisOptions().timeout(Duration.ofSeconds(20));

    @AutoClose
    private static RedisServer redis;

    private final List<RedisLink> links = new ArrayList<>();
    private String app;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
    }

    @BeforeEach
    void name(TestInfo test) {
        app = test.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void close() {
        links.forEach(RedisLink::close);
    }

    private FleetPlaces process(RedisOptions options) {
        RedisLink link = RedisLink.to(redis.uri(), options);
        links.add(link);
        return new FleetPlaces(link);
    }

    private Placement admit(FleetPlaces process, String api, Duration maxWait) {
        return process.admit(app, api, maxWait).join();
    }

    private Duration delay(FleetPlaces process, String api) {
        return assertInstanceOf(Placement.Go.class, admit(process, api, HOUR)).delay();
    }

    private static Ban ban(Ban.Scope scope, Duration length) {
        return new Ban(scope, Instant.EPOCH, length, "limited");
    }

    @Test
    void withoutLimitsEverythingGoesAtOnce() {
        FleetPlaces one = process(PATIENT);
        for (int i = 0; i < 100; i++) {
            assertEquals(Placement.NOW, admit(one, API, Duration.ZERO));
        }
    }

    /** A call each second and a twenty-fourth: 25 s for 24 of them. */
    @Test
    void processesTakePlacesBehindEachOthers() {
        FleetPlaces one = process(PATIENT).limitApp(app, 1, SECOND);
        FleetPlaces other = process(PATIENT).limitApp(app, 1, SECOND);
        Duration period = SECOND.multipliedBy(25).dividedBy(24);
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            FleetPlaces asked = i % 2 == 0 ? one : other;
            String api = i < 3 ? API : OTHER_API;
            places.add(MeasuredPlace.of(() -> delay(asked, api)));
        }
        for (int i = 1; i < places.size(); i++) {
            assertTrue(places.get(i).isBehind(places.get(i - 1), period), "place " + i + " of " + places);
        }
    }

    @Test
    void whoCannotWaitTakesNoPlaceAndIsToldHowLong() {
        FleetPlaces one = process(PATIENT).limitApi(app, API, 1, HOUR);
        FleetPlaces other = process(PATIENT).limitApi(app, API, 1, HOUR);
        delay(one, API);
        for (int i = 0; i < 10; i++) {
            Placement.Refused refused = assertInstanceOf(Placement.Refused.class, admit(other, API, SECOND));
            assertEquals(FlowControl.OWN_LIMIT, refused.subCode());
            assertTrue(refused.delay().compareTo(SECOND) > 0 && refused.delay().toMinutes() <= 62);
        }
        assertEquals(Placement.NOW, admit(other, OTHER_API, Duration.ZERO));
    }

    /** When a call that asks now goes out, at the earliest. */
    private Duration placeAfter(long begin, FleetPlaces process, String api) {
        Duration delay = delay(process, api);
        return delay.plusNanos(System.nanoTime() - begin);
    }

    @Test
    void aCallIsPlacedBehindTheOthersOfItsApiAndOfItsApp() {
        FleetPlaces one = process(PATIENT).limitApp(app, 100_000, SECOND).limitApi(app, API, 1, SECOND);
        long begin = System.nanoTime();
        placeAfter(begin, one, API);
        assertInstanceOf(Placement.Go.class, admit(one, OTHER_API, Duration.ZERO), "the app has places");
        assertTrue(placeAfter(begin, one, API).toMillis() > 1000, "the API's second place");

        one.limitApp(app, 1, SECOND);
        begin = System.nanoTime();
        placeAfter(begin, one, OTHER_API);
        assertTrue(placeAfter(begin, one, API).toMillis() > 1000, "the app's second place");
    }

    @Test
    void placesAreBehindTheBanAndOneAfterTheOther() {
        FleetPlaces one = process(PATIENT).limitApp(app, 1, SECOND);
        long begin = System.nanoTime();
        one.banned(app, API, ban(Ban.Scope.API, SECOND));

        assertTrue(placeAfter(begin, one, API).toMillis() >= 1000);
        assertTrue(placeAfter(begin, one, API).toMillis() >= 2000);
    }

    @Test
    void aBanWithoutLimitsIsADelay() {
        FleetPlaces one = process(PATIENT);
        one.banned(app, API, ban(Ban.Scope.API, Duration.ofMinutes(30)));

        assertEquals(30, delay(one, API).toMinutes(), 10);
    }

    @Test
    void aClientOfTheUsersWorksAsWell() {
        RedisClient client = RedisClient.create();
        try (RedisLink link = RedisLink.over(client, redis.uri(), PATIENT)) {
            FleetPlaces one = new FleetPlaces(link).limitApp(app, 1, HOUR);
            assertEquals(Duration.ZERO, delay(one, API));
            assertInstanceOf(Placement.Refused.class, admit(process(PATIENT).limitApp(app, 1, HOUR), API, SECOND));
        } finally {
            client.shutdown();
        }
    }

    @Test
    void oneIsToldOfABanAndAllObey() {
        FleetPlaces one = process(PATIENT);
        FleetPlaces other = process(PATIENT);
        assertEquals(Placement.NOW, admit(other, API, SECOND));

        one.banned(app, API, ban(Ban.Scope.API, HOUR));
        awaitBan(one, API);

        Placement.Refused refused = assertInstanceOf(Placement.Refused.class, admit(other, API, SECOND));
        assertEquals("limited", refused.subCode());
        assertEquals(60, refused.delay().toMinutes(), 30);
        assertEquals(Placement.NOW, admit(other, OTHER_API, SECOND));

        one.banned(app, API, ban(Ban.Scope.APP, Duration.ofHours(14)));
        awaitBan(one, OTHER_API);
        assertEquals(
                14 * 60,
                assertInstanceOf(Placement.Refused.class, admit(other, OTHER_API, SECOND))
                        .delay()
                        .toMinutes(),
                5);
    }

    @Test
    void aPlaceDoesNotHoldOnceAnotherProcessWasBanned() {
        FleetPlaces one = process(PATIENT);
        FleetPlaces other = process(PATIENT);
        assertTrue(other.holds(app, API).join());

        one.banned(app, API, ban(Ban.Scope.API, HOUR));
        awaitBan(one, API);

        assertFalse(other.holds(app, API).join());
        assertTrue(other.holds(app, OTHER_API).join());
    }

    /** What one link has sent before is done when its next question is answered. */
    private void awaitBan(FleetPlaces told, String api) {
        links.get(0).run(Script.LOOK, List.of("any")).join();
        assertInstanceOf(Placement.Refused.class, admit(told, api, SECOND));
    }

    @Test
    void aShorterBanDoesNotEndALongerOne() {
        FleetPlaces one = process(PATIENT);
        FleetPlaces other = process(PATIENT);
        one.banned(app, API, ban(Ban.Scope.API, Duration.ofHours(10)));
        one.banned(app, API, ban(Ban.Scope.API, HOUR));
        awaitBan(one, API);

        assertTrue(assertInstanceOf(Placement.Refused.class, admit(other, API, SECOND))
                        .delay()
                        .toHours()
                > 8);
    }

    @Test
    void aBanEndsByItself() throws InterruptedException {
        FleetPlaces one = process(PATIENT);
        one.banned(app, API, ban(Ban.Scope.API, Duration.ofMillis(300)));
        FleetPlaces other = process(PATIENT);

        for (FleetPlaces asked : List.of(one, other)) {
            while (!admit(asked, API, Duration.ZERO).equals(Placement.NOW)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    /** Whoever knows a ban tells it again to a Redis that has forgotten it. */
    @Test
    void aBanOutlivesARedisThatForgets() {
        FleetPlaces one = process(PATIENT);
        one.banned(app, API, ban(Ban.Scope.API, HOUR));
        awaitBan(one, API);
        RedisLink link = links.get(0);
        String key = link.keys().ban(app, API);
        assertEquals(1L, link.ask(commands -> commands.del(key)).join());

        link.circuit().failed();
        link.circuit().failed();
        link.circuit().failed();
        link.circuit().succeeded();
        link.run(Script.LOOK, List.of("any")).join();

        assertInstanceOf(Placement.Refused.class, admit(process(PATIENT), API, SECOND));
    }

    @Test
    void aWaitMayBeWithoutEnd() {
        FleetPlaces one = process(PATIENT).limitApp(app, 1, HOUR);
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(Placement.Go.class, admit(one, API, ChronoUnit.FOREVER.getDuration()));
        }
    }

    @Test
    void whoSetsALimitLastSetsItForAll() {
        FleetPlaces one = process(PATIENT).limitApp(app, 1, HOUR);
        delay(one, API);
        assertInstanceOf(Placement.Refused.class, admit(one, API, SECOND));

        FleetPlaces newer = process(PATIENT).limitApp(app, 1000, SECOND);
        delay(newer, API);
        for (int i = 0; i < 50; i++) {
            assertTrue(delay(one, API).compareTo(SECOND) < 0);
        }
    }

    @Test
    void aLimitThatLetsNothingThroughIsAMistake() {
        FleetPlaces one = process(PATIENT);
        assertThrows(IllegalArgumentException.class, () -> one.limitApp(app, 0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> one.limitApi(app, API, 1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> one.limitApi(app, API, 1_000_001, SECOND));
    }
}
