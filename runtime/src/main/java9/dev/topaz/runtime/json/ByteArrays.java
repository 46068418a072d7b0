package dev.topaz.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The twin for Java 9 and newer: one load for eight bytes, and the comparison that the JIT compiler knows. */
final class ByteArrays {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteArrays() {}

    /** Returns the eight bytes from an offset on; the first one is the lowest. */
    static long wordAt(byte[] bytes, int offset) {
        return (long) WORDS.get(bytes, offset);
    }

    /** Returns whether an array goes on from an offset to its end as another one does from its own offset; that many bytes are there. */
    static boolean endsAlike(byte[] one, int from, byte[] other, int otherFrom) {
        return Arrays.equals(one, from, one.length, other, otherFrom, otherFrom + one.length - from);
    }
}
