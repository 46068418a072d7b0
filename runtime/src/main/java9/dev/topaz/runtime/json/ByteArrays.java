package dev.topaz.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The twin for Java 9 and newer: one load for several bytes. */
final class ByteArrays {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteArrays() {}

    /** Returns the eight bytes from an offset on; the first one is the lowest. */
    static long wordAt(byte[] bytes, int offset) {
        return (long) WORDS.get(bytes, offset);
    }

    /** Returns the three bytes from an offset on, before which there must be another one; the first one is the lowest. */
    static int threeAt(byte[] bytes, int offset) {
        // The fourth byte is the one before, which is certainly there: the document may end behind the last one.
        return (int) INTS.get(bytes, offset - 1) >>> Byte.SIZE;
    }
}
