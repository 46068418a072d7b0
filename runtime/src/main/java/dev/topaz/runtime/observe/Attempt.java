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
        Optional<String> requestId) {}
