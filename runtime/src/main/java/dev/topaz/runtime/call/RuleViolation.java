package dev.topaz.runtime.call;

/** A documented rule that a request breaks, found before anything was sent. */
public final class RuleViolation {
    private final String code;
    private final String message;

    /** @param code 40 for a missing argument, 41 for an invalid one */
    public RuleViolation(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
