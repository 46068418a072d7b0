package dev.topaz.catalog.format;

import java.io.IOException;

/** The bits in front of a parameter: its two-valued facts, and which of the others follow. A bit is never given another meaning. */
enum ParamFlag {
    REQUIRED(0),
    MAX_LENGTH(1),
    MAX_LIST_SIZE(2),
    MIN_VALUE(3),
    MAX_VALUE(4),
    DEFAULT(5),
    /** An object whose fields nothing documents. */
    UNDOCUMENTED_FIELDS(6),
    /** Fields follow. */
    FIELDS(7),
    /** No document lists the parameter; a class of an official SDK has it. */
    FROM_CLASS(8),
    /** The field of a message that says what it is about. */
    ID(9);

    private static final int COUNT = values().length;

    private final long bit;

    ParamFlag(int position) {
        this.bit = 1L << position;
    }

    /** Returns the flag where the condition holds, and no bit where it does not. */
    long when(boolean holds) {
        return holds ? bit : 0;
    }

    boolean isIn(long flags) {
        return (flags & bit) != 0;
    }

    /** Throws for a bit that a later version may know. */
    static long checked(long flags) throws IOException {
        if (flags >>> COUNT != 0) {
            throw new IOException("unknown flags " + Long.toBinaryString(flags));
        }
        return flags;
    }
}
