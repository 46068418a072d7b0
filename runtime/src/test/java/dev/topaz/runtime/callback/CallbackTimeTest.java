package dev.topaz.runtime.callback;

import static dev.topaz.runtime.callback.Verification.PARAMS;
import static dev.topaz.runtime.callback.Verification.SIGNED_AT;
import static dev.topaz.runtime.callback.Verification.at;
import static dev.topaz.runtime.callback.Verification.reason;
import static dev.topaz.runtime.callback.Verification.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.callback.CallbackOptions.Timestamps;
import dev.topaz.runtime.callback.Refusal.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a callback is too old, too new, or without a time. */
class CallbackTimeTest {
    @ParameterizedTest
    @CsvSource({
        "-600, ",
        "-601, FROM_THE_FUTURE",
        "0, ",
        "600, ",
        "601, STALE",
    })
    void takesACallbackOnlyNearItsTime(int secondsLater, Reason expected) {
        Verdict verdict = at(SIGNED_AT.plusSeconds(secondsLater)).verify(Signed.text(PARAMS, "{}"));

        assertEquals(expected, reason(verdict));
    }

    @Test
    void repeatsPassUntilTheTimeRunsOut() {
        Callback callback = assertInstanceOf(Callback.class, verify(Signed.text(PARAMS, "{}")));

        assertEquals(SIGNED_AT.plusSeconds(600), callback.repeatableUntil());
    }

    @Test
    void wantsATimeUnlessToldNotTo() {
        CallbackRequest timeless = Signed.text(Map.of("app_key", "1"), "{}");
        CallbackOptions anyTime = new CallbackOptions().timestamps(Timestamps.NOT_CHECKED);

        assertEquals(Reason.MISSING_TIMESTAMP, reason(verify(timeless)));
        assertInstanceOf(Callback.class, new CallbackVerifier(Signed.SECRET, anyTime).verify(timeless));
        assertEquals(Reason.UNREADABLE, reason(verify(Signed.text(Map.of("timestamp", "yesterday"), "{}"))));
    }

    @Test
    void aCallbackWhoseTimeIsNotCheckedIsNeverForgottenAsARepetition() {
        CallbackOptions anyTime = new CallbackOptions().timestamps(Timestamps.NOT_CHECKED);
        Verdict verdict =
                new CallbackVerifier(Signed.SECRET, anyTime).verify(Signed.text(Map.of("app_key", "1"), "{}"));

        Instant until = assertInstanceOf(Callback.class, verdict).repeatableUntil();
        assertEquals(Instant.parse("9999-12-31T23:59:59Z"), until);
    }

    @Test
    void aClockDifferenceBeyondAYearIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CallbackOptions().allowedClockDifference(ChronoUnit.FOREVER.getDuration()));
    }

    @Test
    void judgesTheSignatureBeforeTheTime() {
        CallbackRequest old = Signed.request("text/plain", "timestamp=2001-01-01+00%3A00%3A00&sign=00", "");

        assertEquals(Reason.WRONG_SIGNATURE, reason(verify(old)));
    }
}
