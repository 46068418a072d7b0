package dev.topaz.messages.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of headers that most messages have, found by their bytes, so that they are not made anew for each message. */
final class KnownNames {
    private static final List<String> ALL = Arrays.asList(
            FieldNames.KIND,
            FieldNames.ID,
            FieldNames.REASON,
            FieldNames.TOPIC,
            FieldNames.CONTENT,
            FieldNames.PUBLISHER,
            FieldNames.USER_ID,
            FieldNames.NICK,
            FieldNames.PUBLISHED,
            FieldNames.SENT,
            FieldNames.DATA_ID,
            FieldNames.SESSION);

    /** A power of two, several times as many as there are names, so that a search ends soon. */
    private static final int SLOTS = 64;

    private static final @Nullable String[] NAMES = new String[SLOTS];
    private static final byte[][] BYTES = new byte[SLOTS][];

    static {
        for (String name : ALL) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            int slot = slot(bytes, 0, bytes.length);
            while (NAMES[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            NAMES[slot] = name;
            BYTES[slot] = bytes;
        }
    }

    private KnownNames() {}

    /** Returns the name that has these bytes, or null. */
    static @Nullable String find(byte[] bytes, int offset, int length) {
        int slot = slot(bytes, offset, length);
        while (NAMES[slot] != null && !equal(BYTES[slot], bytes, offset, length)) {
            slot = (slot + 1) % SLOTS;
        }
        return NAMES[slot];
    }

    private static int slot(byte[] bytes, int offset, int length) {
        return length == 0 ? 0 : (length + 7 * bytes[offset] + 31 * bytes[offset + length - 1]) & (SLOTS - 1);
    }

    private static boolean equal(byte[] name, byte[] bytes, int offset, int length) {
        if (name.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name[i] != bytes[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
