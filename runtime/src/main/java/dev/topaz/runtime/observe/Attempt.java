package dev.topaz.runtime.observe;

import java.time.Duration;
import java.util.Optional;

/**
 * How one attempt ended.
 *
 * @param number 1 for the first
 * @param latency from sending to the last byte
 * @param code of a refusal
 * @param subCode of a refusal
 * @param requestId the platform's number for this attempt
 */
public record Attempt(
        int number,
        Duration latency,
        Outcome outcome,
        Optional<String> code,
        Optional<String> subCode,
        Optional<String> requestId) {

    /**
     * The sub code as far as it is one of a closed set: some refusals append the name of a parameter, or a value, behind a
     * colon. What goes into a metric or a trace is this.
     */
    public Optional<String> subCodeFamily() {
        return subCode.map(code -> code.split("[:\\s]", 2)[0]).filter(code -> !code.isEmpty());
    }
}
