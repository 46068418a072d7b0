package dev.topaz.runtime.generated;

/** A parameter breaks a documented rule. The request turns it into the exception that users see. */
public final class ConstraintViolation extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String violation;

    ConstraintViolation(String code, String violation) {
        super(violation);
        this.code = code;
        this.violation = violation;
    }

    /** Returns {@code 40} for a value that is missing, {@code 41} for one that is invalid. */
    public String code() {
        return code;
    }

    /** Returns the official SDK's words for it. */
    public String violation() {
        return violation;
    }
}
