package dev.topaz.runtime.json;

/** How far a hostile document is followed. */
public final class Limits {
    /** Objects and arrays inside one another. Documents nest 7 deep; recursive types in answers may go further. */
    public static final int DEEPEST = 256;

    /** In characters. Larger than any text that was ever seen; one alone must not take all memory. */
    public static final int LONGEST_TEXT = 16 * 1024 * 1024;

    /** In characters. Exact numbers have some twenty digits; longer ones cost quadratic time. */
    static final int LONGEST_NUMBER = 1000;

    /** In bytes. Real names have some sixty. */
    static final int LONGEST_NAME = 50_000;

    private Limits() {}
}
