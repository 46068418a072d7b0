package dev.topaz.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The twin for Java 9 and newer: one load for eight bytes. */
final class ByteArrays {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteArrays() {}

    /** Returns the eight bytes from an offset on; the first one is the lowest. */
    static long wordAt(byte[] bytes, int offset) {
        return (long) WORDS.get(bytes, offset);
    }
}
