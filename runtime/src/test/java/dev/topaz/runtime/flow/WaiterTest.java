package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a call that waits for the end of a ban is spread among the others, whatever the nanoseconds of the machine begin with. */
class WaiterTest {
    private static final String API = "taobao.demo.get";

    private static Waiter waiter(long now, long patience) {
        return new Waiter(
                new AdmissionRequest("12345678", List.of(API), Duration.ofNanos(patience)), now, now + patience);
    }

    private static ActiveBan ban(long now, long length) {
        return new ActiveBan(new Ban(Ban.Scope.API, Instant.EPOCH, Duration.ofNanos(length), "limited"), now, length);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -50, Long.MAX_VALUE - 50})
    void goesASpreadBehindTheEndOfTheBanAsLongAsItHasTheTime(long now) {
        Waiter patient = waiter(now, 1000);
        patient.heldBy(ban(now, 100), now, 0.5, 200);
        assertEquals(now + 200, patient.notBefore(), "the end and half the span");

        Waiter hasty = waiter(now, 120);
        hasty.heldBy(ban(now, 100), now, 0.5, 200);
        assertEquals(now + 110, hasty.notBefore(), "the end and half of what is left behind it");

        Waiter late = waiter(now, 50);
        late.heldBy(ban(now, 100), now, 0.5, 200);
        assertEquals(now + 100, late.notBefore());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -50, Long.MAX_VALUE - 50})
    void keepsItsSpreadWhenTheBanIsLiftedEarlyAndItsPlaceWhenItIsNot(long now) {
        Waiter lifted = waiter(now, 1000);
        lifted.heldBy(ban(now, 100), now, 0.5, 200);
        lifted.released(now + 20);
        assertEquals(now + 120, lifted.notBefore(), "as spread as behind the end");
        lifted.released(now + 30);
        assertEquals(now + 120, lifted.notBefore(), "released once");

        Waiter ended = waiter(now, 1000);
        ended.heldBy(ban(now, 100), now, 0.5, 200);
        ended.released(now + 150);
        assertEquals(now + 200, ended.notBefore());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -50, Long.MAX_VALUE - 50})
    void namesTheBanUntilItIsOverAndTheLimitAfterwards(long now) {
        Waiter waiter = waiter(now, 1000);
        assertEquals(FlowControl.OWN_LIMIT, waiter.subCode(now));

        waiter.heldBy(ban(now, 100), now, 0, 200);
        assertEquals("limited", waiter.subCode(now + 99));
        assertEquals(FlowControl.OWN_LIMIT, waiter.subCode(now + 100));
        assertEquals(900, waiter.left(now + 100));
    }
}
