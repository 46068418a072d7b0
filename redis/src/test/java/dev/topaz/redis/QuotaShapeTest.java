package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaShapeTest {
    /** Time that a test sets. */
    private static final class SetTime implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final SetTime time = new SetTime();

    private Bucket bucket(QuotaShape shape) {
        return Bucket.builder()
                .addLimit(shape.bandwidth())
                .withCustomTimePrecision(time)
                .build();
    }

    /** When calls are placed that are asked for in bursts and pauses. */
    private List<Long> places(QuotaShape shape, Random random) {
        Bucket bucket = bucket(shape);
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boolean isPause = random.nextInt(500) == 0;
            time.nanos += isPause ? shape.span().toNanos() * random.nextInt(3) : random.nextInt(1000);
            places.add(time.nanos + bucket.consumeIgnoringRateLimits(1));
        }
        return places;
    }

    /** As long as some take no more than 3 % of the span longer than others to get to the platform. */
    @ParameterizedTest
    @CsvSource({"200, PT1S", "1, PT1S", "10, PT1S", "50, PT0.1S", "1000, PT1M", "100000, PT1H"})
    void noSpanAtThePlatformHoldsMoreThanTheLimit(int calls, Duration span) {
        Random random = new Random(calls);
        long mostLate = span.toNanos() * 3 / 100;
        long[] arrivals = places(new QuotaShape(calls, span), random).stream()
                .mapToLong(place -> place + (long) (random.nextDouble() * mostLate))
                .sorted()
                .toArray();

        for (int i = calls; i < arrivals.length; i++) {
            assertTrue(arrivals[i] - arrivals[i - calls] >= span.toNanos(), "call " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, PT1S", "1000, PT1M"})
    void whoAsksAllTheTimeGets96Percent(int calls, Duration span) {
        Bucket bucket = bucket(new QuotaShape(calls, span));
        long last = 0;
        for (int i = 0; i < 100 * calls; i++) {
            last = bucket.consumeIgnoringRateLimits(1);
        }
        assertEquals(100 / 0.96, (double) last / span.toNanos(), 0.1);
    }

    @Test
    void thePartsAreNoMoreThanTheWhole() {
        QuotaShape whole = new QuotaShape(10, Duration.ofSeconds(1));

        assertEquals(Optional.of(new QuotaShape(3, Duration.ofSeconds(1))), whole.share(3));
        assertEquals(Optional.of(new QuotaShape(1, Duration.ofSeconds(1))), whole.share(10));
        assertEquals(Optional.empty(), whole.share(11));
    }
}
