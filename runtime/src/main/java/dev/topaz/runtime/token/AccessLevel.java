package dev.topaz.runtime.token;

/**
 * The levels at which the platform guards APIs and fields; a token may lose one before it expires.
 *
 * <pre>{@code
 * SessionOptions options = new SessionOptions().levels(AccessLevel.R2, AccessLevel.W1); // refreshes before either ends
 * boolean mayWrite = Instant.now().isBefore(token.levels().getOrDefault(AccessLevel.W1, Instant.MIN));
 * }</pre>
 */
public enum AccessLevel {
    /** Reading. */
    R1("r1_expires_in"),
    /** Reading what is sensitive. */
    R2("r2_expires_in"),
    /** Writing. */
    W1("w1_expires_in"),
    /** Writing what is sensitive. */
    W2("w2_expires_in");

    private final String wireName;

    AccessLevel(String wireName) {
        this.wireName = wireName;
    }

    /** The member of the platform's answer that says how long it lasts. */
    String wireName() {
        return wireName;
    }
}
