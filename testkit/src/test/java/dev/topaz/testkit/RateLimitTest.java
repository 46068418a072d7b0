package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limit slides, counts, and says how long a ban lasts. */
class RateLimitTest {
    private static final String API = "taobao.demo.get";
    private static final Map<String, String> GOOD = Map.of("tid", "5");

    /** A clock that stands still until it is moved. */
    private static final class Still extends Clock {
        private volatile Instant now = Instant.ofEpochMilli(Caller.NOW);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void slides() {
        RateLimit limit = new RateLimit("code", 2, Duration.ofSeconds(10));
        Instant start = Instant.EPOCH;

        assertTrue(limit.count("app", start).isEmpty());
        assertTrue(limit.count("app", start.plusSeconds(4)).isEmpty());
        assertEquals("This ban will last for 1 more seconds", refused(limit, start.plusMillis(9999)));
        assertTrue(limit.count("other app", start.plusMillis(9999)).isEmpty());
        assertTrue(limit.count("app", start.plusSeconds(10)).isEmpty());
        assertEquals("This ban will last for 4 more seconds", refused(limit, start.plusSeconds(10)));
        assertEquals(new LimitCounts(4, 2), limit.counts());
    }

    private static String refused(RateLimit limit, Instant at) {
        return limit.count("app", at).orElseThrow().subMsg();
    }

    @Test
    void takesExactlyAsManyOfManyClientsAtOnce() {
        Still clock = new Still();
        GatewaySetup setup = new GatewaySetup()
                .app(Caller.APP_KEY, Caller.SECRET)
                .session(Caller.SESSION)
                .api(Docs.EVERY)
                .clock(clock)
                .limit(API, 50, Duration.ofSeconds(1));
        try (FakeGateway gateway = setup.start()) {
            assertEquals(50, accepted(gateway));
            assertEquals(new LimitCounts(50, 150), gateway.limitCounts(API));
            clock.now = clock.now.plusSeconds(1);
            assertEquals(50, accepted(gateway));
            assertEquals(new LimitCounts(100, 300), gateway.limitCounts(API));
        }
    }

    @Test
    void countsAllApisOfAnAppTogetherAndOnlyCallsThatAreRight() throws Exception {
        GatewaySetup setup = new GatewaySetup()
                .app(Caller.APP_KEY, Caller.SECRET)
                .session(Caller.SESSION)
                .api(Docs.EVERY)
                .clock(new Still());
        try (FakeGateway gateway = setup.start()) {
            gateway.limit(1, Duration.ofMinutes(1));
            Caller caller = new Caller(gateway);
            assertTrue(caller.call(API, Map.of()).contains("\"code\":40"));
            assertTrue(caller.call(API, GOOD).contains("demo_get_response"));
            String refusal = caller.call("taobao.bcpush.isv.event.emit", Map.of());
            assertTrue(refusal.contains("\"sub_code\":\"accesscontrol.limited-by-app-access-count\","
                    + "\"sub_msg\":\"This ban will last for 60 more seconds\""));
            assertEquals(new LimitCounts(1, 1), gateway.limitCounts());
            assertThrows(IllegalArgumentException.class, () -> gateway.limitCounts(API));
        }
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("code", 0, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new RateLimit("code", 1, Duration.ZERO));
    }

    private static long accepted(FakeGateway gateway) {
        Caller caller = new Caller(gateway);
        List<String> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return caller.call(API, GOOD);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        return answers.stream()
                .filter(answer -> answer.contains("demo_get_response"))
                .count();
    }
}
