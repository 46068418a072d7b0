package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the tests of the verifier have in common: a time, parameters of that time, and a verifier whose clock shows it. */
final class Verification {
    /** 2017-07-14 10:40:00 in GMT+8. */
    static final Instant SIGNED_AT = Instant.parse("2017-07-14T02:40:00Z");

    /** Signed at {@link #SIGNED_AT}. */
    static final Map<String, String> PARAMS = Map.of(
            "method", "qimen.demo.event", "app_key", "12345678", "session", "s1", "timestamp", "2017-07-14 10:40:00");

    private Verification() {}

    /** Verifies at {@link #SIGNED_AT}. */
    static Verdict verify(CallbackRequest request) {
        return at(SIGNED_AT).verify(request);
    }

    /** Returns a verifier whose clock stands still. */
    static CallbackVerifier at(Instant now) {
        return new CallbackVerifier(Signed.SECRET, new CallbackOptions().clock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    /** Returns why a callback was refused; null if it was not. */
    static Reason reason(Verdict verdict) {
        return verdict instanceof Refusal refusal ? refusal.reason() : null;
    }
}
