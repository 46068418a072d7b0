package dev.topaz.runtime.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one attempt ended.
 *
 * <pre>{@code
 * public void receives(Attempt attempt) {
 *     registry.timer("top.attempt", "sub_code", attempt.subCodeFamily().orElse("none")).record(attempt.latency());
 * }
 * }</pre>
 *
 * <p>In a test of such an observer:
 *
 * <pre>{@code
 * Attempt first = new Attempt(1, Duration.ofMillis(20), Outcome.REFUSED);
 * observer.receives(first.refused("15", "isv.invalid-parameter:tid"));
 * }</pre>
 */
public final class Attempt {
    private final int number;
    private final Duration latency;
    private final Outcome outcome;
    private final String code;
    private final String subCode;
    private final String requestId;
    private final int httpStatus;

    /**
     * Creates an attempt without codes and without a request id.
     *
     * @param number 1 for the first
     * @param latency from sending to the last byte of the answer
     */
    public Attempt(int number, Duration latency, Outcome outcome) {
        this.number = number;
        this.latency = latency;
        this.outcome = outcome;
        this.code = "";
        this.subCode = "";
        this.requestId = "";
        this.httpStatus = 0;
    }

    private Attempt(Attempt attempt, String code, String subCode, String requestId, int httpStatus) {
        this.number = attempt.number;
        this.latency = attempt.latency;
        this.outcome = attempt.outcome;
        this.code = code;
        this.subCode = subCode;
        this.requestId = requestId;
        this.httpStatus = httpStatus;
    }

    /**
     * Returns a copy with the codes of a refusal.
     *
     * @param code empty for none
     * @param subCode empty for none
     */
    public Attempt refused(String code, String subCode) {
        return new Attempt(this, code, subCode, requestId, httpStatus);
    }

    /** Returns a copy with the platform's number for this attempt; empty for none. */
    public Attempt requestId(String requestId) {
        return new Attempt(this, code, subCode, requestId, httpStatus);
    }

    /** Returns a copy with the status of the HTTP answer; 0 for none. */
    public Attempt httpStatus(int status) {
        return new Attempt(this, code, subCode, requestId, status);
    }

    /** Returns the number of the attempt, 1 for the first. */
    public int number() {
        return number;
    }

    /** Returns the time from sending to the last byte of the answer. */
    public Duration latency() {
        return latency;
    }

    /** Returns how the attempt ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the main code of a refusal, or the code of a failure of the business. */
    public Optional<String> code() {
        return present(code);
    }

    /** Returns the sub code of a refusal. */
    public Optional<String> subCode() {
        return present(subCode);
    }

    /** Returns the platform's number for this attempt. */
    public Optional<String> requestId() {
        return present(requestId);
    }

    /** Returns the status of the HTTP answer; empty if none came. */
    public OptionalInt httpStatus() {
        return httpStatus == 0 ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /**
     * Returns the sub code as far as it belongs to a closed set: some refusals append the name of a parameter, or a value,
     * behind a colon. Metrics and traces use this form.
     */
    public Optional<String> subCodeFamily() {
        for (int i = 0; i < subCode.length(); i++) {
            if (subCode.charAt(i) == ':' || Character.isWhitespace(subCode.charAt(i))) {
                return present(subCode.substring(0, i));
            }
        }
        return subCode();
    }

    @Override
    public String toString() {
        return "Attempt[" + number + ", " + outcome + "]";
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.<String>empty() : Optional.of(text);
    }
}
