package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.CallObserver.Reason;
import dev.topaz.runtime.observe.Outcome;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a call leaves in the registry. */
class MicrometerCallListenerTest {
    private static final String API = "taobao.demo.get";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, new MockClock());
    private final CallListener listener = new MicrometerCallListener(registry, Tags.of("account", "shop-a"));

    @Test
    void timesACallThatNeedsTwoAttempts() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, "15", "isp.remote-service-error"));
        call.waits(Reason.BACK_OFF, Duration.ofMillis(200));
        call.sends(2);
        assertEquals(1, active());
        call.receives(new Attempt(2, Duration.ofMillis(30), Outcome.SUCCESS).requestId("r2"));
        call.ends(Outcome.SUCCESS, 2, Duration.ofMillis(280));

        Timer calls = registry.get("topaz.client.calls")
                .tags("account", "shop-a", "api", API, "outcome", "SUCCESS", "code", "none", "sub.code", "none")
                .timer();
        assertEquals(1, calls.count());
        assertEquals(280, calls.totalTime(TimeUnit.MILLISECONDS));
        assertEquals(1, registry.get("topaz.client.retries").counter().count());
        assertEquals(30, millis("topaz.client.attempts", "outcome", "SUCCESS"));
        assertEquals(50, millis("topaz.client.attempts", "outcome", "REFUSED"));
        assertEquals(200, millis("topaz.client.waits", "reason", "back_off"));
        assertEquals(0, active());
    }

    @Test
    void tellsRefusalsApartByCodeAndSubCode() {
        refuse("15", "isv.trade-not-exist");
        refuse("15", "isv.trade-not-exist");
        refuse("27", "invalid-sessionkey");

        assertEquals(2, refusals("15", "isv.trade-not-exist"));
        assertEquals(1, refusals("27", "invalid-sessionkey"));
    }

    @Test
    void tellsFailuresOfTheBusinessByTheirCode() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(new Attempt(1, Duration.ofMillis(50), Outcome.BUSINESS_FAILURE).refused("SOLD_OUT", ""));
        call.ends(Outcome.BUSINESS_FAILURE, 1, Duration.ofMillis(50));

        Timer calls = registry.get("topaz.client.calls")
                .tags("outcome", "BUSINESS_FAILURE", "code", "SOLD_OUT", "sub.code", "none")
                .timer();
        assertEquals(1, calls.count());
    }

    @Test
    void keepsValuesOfParametersAndEndlessSubCodesOutOfTheTags() {
        refuse("41", "isv.invalid-parameter:buyer_nick=张三");
        refuse("15", "订单4711不存在");
        for (int i = 0; i < 1000; i++) {
            refuse("15", "isv.no-such-trade-" + i);
        }

        assertEquals(1, refusals("41", "isv.invalid-parameter"));
        assertTrue(refusals("15", "other") > 800, "the endless ones are counted together");
        Set<String> seen = subCodes();
        assertTrue(seen.size() <= 201, seen.size() + " values");
        assertTrue(seen.stream().noneMatch(value -> value.contains("张三") || value.contains("4711")), seen.toString());
    }

    @Test
    void aCallThatWasNeverSentHasNoCode() {
        listener.begins("12345678", API).ends(Outcome.HELD_BACK, 0, Duration.ZERO);

        assertEquals(
                1,
                registry.get("topaz.client.calls")
                        .tags("outcome", "HELD_BACK", "code", "none")
                        .timer()
                        .count());
    }

    @Test
    void noRequestIdIsATag() {
        refuse("15", "isv.trade-not-exist");

        assertEquals(
                Set.of("account", "api", "outcome", "code", "sub.code"),
                registry.get("topaz.client.calls").timer().getId().getTags().stream()
                        .map(Tag::getKey)
                        .collect(Collectors.toSet()));
    }

    private void refuse(String code, String subCode) {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, code, subCode));
        call.ends(Outcome.REFUSED, 1, Duration.ofMillis(50));
    }

    private int active() {
        return registry.get("topaz.client.calls.active")
                .tag("api", API)
                .longTaskTimer()
                .activeTasks();
    }

    private double millis(String name, String tag, String value) {
        return registry.get(name).tag("api", API).tag(tag, value).timer().totalTime(TimeUnit.MILLISECONDS);
    }

    private long refusals(String code, String subCode) {
        return registry
                .get("topaz.client.calls")
                .tags("outcome", "REFUSED", "code", code, "sub.code", subCode)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private Set<String> subCodes() {
        return registry.get("topaz.client.calls").timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("sub.code")))
                .collect(Collectors.toSet());
    }

    private static Attempt refused(int number, String code, String subCode) {
        return new Attempt(number, Duration.ofMillis(50), Outcome.REFUSED)
                .refused(code, subCode)
                .requestId("r" + number);
    }
}
