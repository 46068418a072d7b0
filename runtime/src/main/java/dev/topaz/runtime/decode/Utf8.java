package dev.topaz.runtime.decode;

import dev.topaz.runtime.TopDecodeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the bytes that are no UTF-8 and that the JSON parser makes characters of nevertheless: overlong writings, halves of
 * surrogate pairs, numbers beyond Unicode. All others it refuses itself.
 */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ASCII = 0x8080808080808080L;
    /** The few first bytes behind which something can be wrong; a table, because all of a Chinese text is asked. */
    private static final boolean[] SUSPECT = new boolean[256];

    static {
        for (int first = 0; first < SUSPECT.length; first++) {
            SUSPECT[first] = isWrong(first, 0) || isWrong(first, 0xFF);
        }
    }

    private Utf8() {}

    /** @throws TopDecodeException where such bytes stand */
    static void check(byte[] body) {
        int i = 0;
        while (i < body.length) {
            int end = Math.min(i + Long.BYTES, body.length);
            boolean isAscii = end - i == Long.BYTES && ((long) EIGHT.get(body, i) & ASCII) == 0;
            if (!isAscii) {
                check(body, i, end);
            }
            i = end;
        }
    }

    private static void check(byte[] body, int from, int end) {
        for (int i = from; i < end; i++) {
            int first = body[i] & 0xFF;
            if (SUSPECT[first] && isWrong(first, i + 1 < body.length ? body[i + 1] & 0xFF : 0)) {
                throw new TopDecodeException("the answer is not written in UTF-8 at byte " + i, null);
            }
        }
    }

    /** Table 3-7 of the Unicode standard. */
    private static boolean isWrong(int first, int second) {
        return switch (first) {
            case 0xC0, 0xC1 -> true;
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> first > 0xF4;
        };
    }
}
