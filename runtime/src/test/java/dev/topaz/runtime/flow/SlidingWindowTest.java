package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the next call may go, whatever the nanoseconds of the machine begin with. */
class SlidingWindowTest {
    private static final Duration SPAN = Duration.ofNanos(100);

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 5})
    void theOldestOfTheLastCallsMakesRoom(long begin) {
        SlidingWindow window = new SlidingWindow(3, SPAN);
        window.take(begin);
        window.take(begin + 10);
        assertEquals(begin + 20, window.next(begin + 20, 0), "one place is left");
        assertEquals(begin + 100, window.next(begin + 20, 1), "the place of the first call");
        assertEquals(begin + 110, window.next(begin + 20, 2), "the place of the second");

        window.take(begin + 20);
        assertEquals(begin + 100, window.next(begin + 30, 0));
        assertEquals(begin + 120, window.next(begin + 30, 2));
        assertEquals(begin + 200, window.next(begin + 30, 3), "a span behind the first");
        assertEquals(begin + 150, window.next(begin + 150, 0), "nobody waits for what has passed");

        window.take(begin + 100);
        assertEquals(begin + 110, window.next(begin + 101, 0), "the oldest is forgotten");
    }

    @Test
    void anotherWindowGoesOnWithWhatThisOneKnows() {
        SlidingWindow small = new SlidingWindow(2, SPAN);
        small.take(0);
        small.take(10);
        small.take(20);

        SlidingWindow larger = new SlidingWindow(3, SPAN).continuing(small);
        assertEquals(30, larger.next(30, 0));
        assertEquals(110, larger.next(30, 1));
        SlidingWindow smaller = new SlidingWindow(1, SPAN).continuing(small);
        assertEquals(120, smaller.next(30, 0));
    }

    @Test
    void aLimitIsOneCallToAMillionInATimeThatPasses() {
        assertEquals(1, new SlidingWindow(1, Duration.ofNanos(1)).calls());
        assertEquals(1_000_000, new SlidingWindow(1_000_000, SPAN).calls());
        assertThrows(IllegalArgumentException.class, () -> new SlidingWindow(0, SPAN));
        assertThrows(IllegalArgumentException.class, () -> new SlidingWindow(1_000_001, SPAN));
        assertThrows(IllegalArgumentException.class, () -> new SlidingWindow(1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new SlidingWindow(1, Duration.ofNanos(-1)));
    }
}
