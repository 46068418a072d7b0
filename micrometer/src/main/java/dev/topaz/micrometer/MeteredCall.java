package dev.topaz.micrometer;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.micrometer.core.instrument.LongTaskTimer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One call on its way into the meters. */
final class MeteredCall implements CallObserver {
    private static final String API = "api";
    private static final String OUTCOME = "outcome";

    private final CallMeters meters;
    private final String apiName;
    private final LongTaskTimer.Sample active;
    private Optional<Attempt> last = Optional.empty();

    MeteredCall(CallMeters meters, String apiName) {
        this.meters = meters;
        this.apiName = apiName;
        this.active = meters.active.withTags(API, apiName).start();
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        meters.waits
                .withTags(API, apiName, "reason", reason.name().toLowerCase(Locale.ROOT))
                .record(wait);
    }

    @Override
    public void sends(int attempt) {
        if (attempt > 1) {
            meters.retries.withTags(API, apiName).increment();
        }
    }

    @Override
    public void receives(Attempt attempt) {
        last = Optional.of(attempt);
        meters.attempts
                .withTags(API, apiName, OUTCOME, attempt.outcome().name())
                .record(attempt.latency());
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        active.stop();
        boolean isAnswered = outcome == Outcome.REFUSED || outcome == Outcome.BUSINESS_FAILURE;
        Optional<Attempt> refusal = isAnswered ? last : Optional.empty();
        String code = meters.codes.of(refusal.flatMap(Attempt::code));
        String subCode = meters.subCodes.of(refusal.flatMap(Attempt::subCodeFamily));
        meters.calls
                .withTags(API, apiName, OUTCOME, outcome.name(), "code", code, "sub.code", subCode)
                .record(total);
    }
}
