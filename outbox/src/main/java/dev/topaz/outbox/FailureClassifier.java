package dev.topaz.outbox;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.runtime.TopException;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.token.TokenException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call that failed means for its event, for the others of its seller, and for all. */
final class FailureClassifier {
    private static final int SERVER_ERROR = 500;
    /**
     * A spent quota lasts until midnight, or less: often the platform does not say. One event finds out in between, as a call does
     * in the runtime's own flow control.
     */
    private static final Duration MAX_WAIT = Duration.ofMinutes(10);
    /** Refusals of this library's own flow control, such as that of a Redis which is away: they would meet every call. */
    private static final String OWN_SUB_CODES = "client.";
    /** The user of the session may not do this. */
    private static final String USER_PERMISSION = "12";

    /**
     * What is wrong with the app or with the program, and so with every event: permissions (11), the HTTP action (9), the method
     * (21, 22), the version (23, 32, 33), the signature (24), the app key (28, 29), the time stamp (30).
     */
    private static final Set<String> APP_CODES = Collections.unmodifiableSet(
            new HashSet<>(Arrays.asList("9", "11", "21", "22", "23", "24", "28", "29", "30", "32", "33")));

    /** How far each kind of refusal reaches that may pass; the others are final. */
    private static final Map<RefusalKind, FailureScope> SCOPES = scopes();

    private final Clock clock;

    FailureClassifier(Clock clock) {
        this.clock = clock;
    }

    private static Map<RefusalKind, FailureScope> scopes() {
        Map<RefusalKind, FailureScope> scopes = new EnumMap<>(RefusalKind.class);
        scopes.put(RefusalKind.QUOTA_SPENT, FailureScope.APP);
        scopes.put(RefusalKind.APP_LIMITED, FailureScope.APP);
        scopes.put(RefusalKind.API_LIMITED, FailureScope.APP);
        scopes.put(RefusalKind.SIGNATURE, FailureScope.APP);
        scopes.put(RefusalKind.CLOCK, FailureScope.APP);
        scopes.put(RefusalKind.CALLER_LIMITED, FailureScope.SELLER);
        scopes.put(RefusalKind.SESSION, FailureScope.SELLER);
        scopes.put(RefusalKind.UNCERTAIN, FailureScope.EVENT);
        scopes.put(RefusalKind.PASSING, FailureScope.EVENT);
        return Collections.unmodifiableMap(scopes);
    }

    DeliveryResult classify(TopException failure, OutboxEvent event) {
        String note = firstLine(failure);
        if (failure instanceof TopApiException) {
            return ofRefusal((TopApiException) failure, event, note);
        }
        if (failure instanceof TopBusinessException) {
            return DeliveryResult.parked(note);
        }
        return DeliveryResult.later(isPlatformAway(failure) ? FailureScope.APP : FailureScope.EVENT, note);
    }

    /** Returns whether the next event would fail in the same way, as without a connection. A lost answer concerns this event alone. */
    private static boolean isPlatformAway(TopException failure) {
        boolean wasNotSent = failure instanceof TopTransportException && failure.retryAdvice() == RetryAdvice.LATER;
        return wasNotSent || failure.status().orElse(0) >= SERVER_ERROR;
    }

    private DeliveryResult ofRefusal(TopApiException refusal, OutboxEvent event, String note) {
        String subCode = Optional.ofNullable(refusal.subCode()).orElse("");
        FailureScope scope = subCode.startsWith(OWN_SUB_CODES) ? FailureScope.APP : SCOPES.get(refusal.kind());
        if (scope == null) {
            return ofFinal(refusal, event, note);
        }
        return later(scope == FailureScope.SELLER ? sellerOf(event) : scope, refusal, note);
    }

    private DeliveryResult ofFinal(TopApiException refusal, OutboxEvent event, String note) {
        String code = Optional.ofNullable(refusal.code()).orElse("");
        if (APP_CODES.contains(code)) {
            return later(FailureScope.APP, refusal, note);
        }
        if (code.equals(USER_PERMISSION)) {
            return later(sellerOf(event), refusal, note);
        }
        // A row of the user's own table says that this refusal passes.
        return refusal.retryAdvice() == RetryAdvice.LATER
                ? later(FailureScope.EVENT, refusal, note)
                : DeliveryResult.parked(note);
    }

    private DeliveryResult later(FailureScope scope, TopApiException refusal, String note) {
        Instant notBefore = refusal.notBefore();
        Duration asked = notBefore == null ? Duration.ZERO : Duration.between(clock.instant(), notBefore);
        if (asked.isNegative() || asked.isZero()) {
            return DeliveryResult.later(scope, note);
        }
        return DeliveryResult.later(scope, asked.compareTo(MAX_WAIT) < 0 ? asked : MAX_WAIT, note);
    }

    /** Returns the seller's scope; for an event without a seller the app's, which is the only caller. */
    private static FailureScope sellerOf(OutboxEvent event) {
        return event.seller().isEmpty() ? FailureScope.APP : FailureScope.SELLER;
    }

    /** Classifies a missing session: a store that fails concerns all sellers, everything else this seller alone. */
    DeliveryResult classify(TokenException failure, OutboxEvent event) {
        FailureScope scope =
                failure.reason() == TokenException.Reason.STORE_FAILED ? FailureScope.APP : sellerOf(event);
        return DeliveryResult.later(scope, "no session: " + firstLine(failure));
    }

    static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
