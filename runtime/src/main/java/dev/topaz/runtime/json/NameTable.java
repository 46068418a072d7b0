package dev.topaz.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that are found among the bytes of a document without making text of them: by their first sixteen bytes, closing quote
 * included, which are compared with the name that is expected there, then with those of the same hash. Nothing branches on
 * how long a name is, which no processor can foresee.
 */
public final class NameTable {
    /** What is returned for a name that is none of these. */
    public static final int UNKNOWN = -1;

    /** The bytes that are looked at in any case. */
    private static final int HEAD = 2 * Words.LENGTH;

    /** Is no head of a document: it would end behind its first byte. */
    private static final long NEVER = -1;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> positions = new HashMap<>();
    /** By position: each name with its closing quote, and how long that is. */
    private final byte[][] names;

    private final int[] lengths;

    /** By position: the words of a head, and which bits of them count. */
    private final long[] heads;

    private final long[] masks;

    /** By hash: the words of a head, and its position; {@link #UNKNOWN} where none is, which is at least half of them. */
    private final long[] slotHeads;

    private final int[] slots;

    private final int shift;

    /** Creates a table of distinct names, in the order in which they are expected. */
    public NameTable(List<String> names) {
        int size = names.size();
        this.names = new byte[size][];
        lengths = new int[size];
        heads = new long[2 * size];
        masks = new long[2 * size];
        // One more than half of the slots are free, so that every search ends; a shift by nothing would be none.
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * size | 1);
        shift = Long.SIZE - bits;
        slots = new int[1 << bits];
        slotHeads = new long[2 << bits];
        Arrays.fill(slots, UNKNOWN);
        for (int position = 0; position < size; position++) {
            add(names.get(position), position);
        }
    }

    private void add(String name, int position) {
        positions.putIfAbsent(name, position);
        byte[] quoted = (name + '"').getBytes(StandardCharsets.UTF_8);
        names[position] = quoted;
        lengths[position] = quoted.length;
        // Any other name stands in a document with escapes, or is not found by words of ASCII.
        if (Words.endOfPlain(quoted, 0) < quoted.length - 1) {
            heads[2 * position] = NEVER;
            return;
        }
        byte[] head = Arrays.copyOf(quoted, HEAD);
        byte[] mask = new byte[HEAD];
        Arrays.fill(mask, 0, Math.min(quoted.length, HEAD), (byte) -1);
        for (int word = 0; word < 2; word++) {
            heads[2 * position + word] = Words.at(head, word * Words.LENGTH);
            masks[2 * position + word] = Words.at(mask, word * Words.LENGTH);
        }
        addToSlots(position);
    }

    private void addToSlots(int position) {
        int slot = slot(heads[2 * position], heads[2 * position + 1]);
        while (slots[slot] != UNKNOWN) {
            slot = next(slot);
        }
        slots[slot] = position;
        System.arraycopy(heads, 2 * position, slotHeads, 2 * slot, 2);
    }

    private int slot(long first, long second) {
        return (int) ((first * PRIME ^ Long.rotateLeft(second * PRIME, Integer.SIZE)) >>> shift);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** Returns the position of a name, or {@link #UNKNOWN}. */
    public int position(String name) {
        return positions.getOrDefault(name, UNKNOWN);
    }

    /** Returns how many bytes a name and its closing quote have. */
    int length(int position) {
        return lengths[position];
    }

    /** Returns whether {@link #find} knows a name that begins at an offset: it has neither escapes nor anything beyond ASCII. */
    static boolean isFindable(byte[] in, int start) {
        int end = Words.endOfPlain(in, start);
        return start <= in.length - HEAD && end < in.length && in[end] == '"';
    }

    /**
     * Returns the position of the name that begins at an offset, or {@link #UNKNOWN}: it may nevertheless be one of these if it is not
     * {@linkplain #isFindable findable}.
     */
    int find(byte[] in, int start, int expected) {
        if (start > in.length - HEAD) {
            return UNKNOWN;
        }
        long first = Words.at(in, start);
        long second = Words.at(in, start + Words.LENGTH);
        return expected < lengths.length && isHead(expected, first, second) && isWhole(expected, in, start)
                ? expected
                : findByHash(in, start, first, second);
    }

    private boolean isHead(int position, long first, long second) {
        long differences = ((first & masks[2 * position]) ^ heads[2 * position])
                | ((second & masks[2 * position + 1]) ^ heads[2 * position + 1]);
        return differences == 0;
    }

    private int findByHash(byte[] in, int start, long firstWord, long secondWord) {
        long first = Words.upToSpecial(firstWord);
        long second = Words.upToSpecial(secondWord) & Words.allOnesIfPlain(firstWord);
        int slot = slot(first, second);
        while (slots[slot] != UNKNOWN) {
            boolean isHead = slotHeads[2 * slot] == first && slotHeads[2 * slot + 1] == second;
            if (isHead && isWhole(slots[slot], in, start)) {
                return slots[slot];
            }
            slot = next(slot);
        }
        return UNKNOWN;
    }

    /** Returns whether a name whose head stands at an offset stands there to its end. */
    private boolean isWhole(int position, byte[] in, int start) {
        int length = lengths[position];
        return length <= HEAD || (start <= in.length - length && isTail(names[position], in, start));
    }

    /** Compares what stands behind the head: whole words from the front, and the last word, which may overlap. */
    private static boolean isTail(byte[] name, byte[] in, int start) {
        int last = name.length - Words.LENGTH;
        for (int i = HEAD; i < last; i += Words.LENGTH) {
            if (Words.at(name, i) != Words.at(in, start + i)) {
                return false;
            }
        }
        return Words.at(name, last) == Words.at(in, start + last);
    }
}
