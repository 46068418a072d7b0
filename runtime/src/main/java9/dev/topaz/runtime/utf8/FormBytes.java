package dev.topaz.runtime.utf8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The twin for Java 9 and newer: one store for four bytes. */
final class FormBytes {
    /** How many bytes may change. */
    static final int LENGTH = 4;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private FormBytes() {}

    /** Writes the three lower bytes of a number at an offset, the lowest one first; the byte behind them may change as well. */
    static void write(byte[] into, int at, int bytes) {
        INTS.set(into, at, bytes);
    }
}
