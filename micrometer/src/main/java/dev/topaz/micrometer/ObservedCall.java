package dev.topaz.micrometer;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One call on its way into its observation. */
final class ObservedCall implements CallObserver {
    private final Observation observation;
    private final BoundedNames codes;
    private final BoundedNames subCodes;
    private Optional<Attempt> last = Optional.empty();

    /**
     * @param codes the codes that are key values
     * @param subCodes the sub codes that are key values
     */
    ObservedCall(Observation observation, BoundedNames codes, BoundedNames subCodes) {
        this.observation = observation;
        this.codes = codes;
        this.subCodes = subCodes;
    }

    @Override
    public void waits(Reason reason, Duration wait) {
        observation.event(Observation.Event.of("topaz.wait." + lowerCase(reason)));
    }

    @Override
    public void receives(Attempt attempt) {
        last = Optional.of(attempt);
        if (attempt.outcome() != Outcome.SUCCESS) {
            observation.event(Observation.Event.of("topaz.attempt." + lowerCase(attempt.outcome())));
        }
    }

    @Override
    public void ends(Outcome outcome, int attempts, Duration total) {
        boolean isAnswered = outcome == Outcome.REFUSED || outcome == Outcome.BUSINESS_FAILURE;
        Optional<Attempt> refusal = isAnswered ? last : Optional.empty();
        String code = codes.of(refusal.flatMap(Attempt::code));
        String subCode = subCodes.of(refusal.flatMap(Attempt::subCodeFamily));
        observation
                .lowCardinalityKeyValue("outcome", outcome.name())
                .lowCardinalityKeyValue("code", code)
                .lowCardinalityKeyValue("sub.code", subCode);
        last.flatMap(Attempt::requestId).ifPresent(id -> observation.highCardinalityKeyValue("request.id", id));
        if (outcome != Outcome.SUCCESS) {
            observation.error(new CallFailure(outcome, code, subCode));
        }
        observation.stop();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What an observation shows of a failed call: names and codes, without the platform's prose and without a stack. */
    private static final class CallFailure extends Exception {
        private static final long serialVersionUID = 1L;

        CallFailure(Outcome outcome, String code, String subCode) {
            super(lowerCase(outcome) + ", code " + code + ", sub code " + subCode, null, false, false);
        }
    }
}
