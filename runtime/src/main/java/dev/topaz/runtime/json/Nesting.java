package dev.topaz.runtime.json;

import java.util.Arrays;

/** What is open around a value, from the outside in: of each object the name that was read last, of each array how many elements. */
final class Nesting {
    private static final int FIRST_SIZE = 8;
    private static final int FRESH_OBJECT = 0;
    private static final int FRESH_ARRAY = -1;

    /** The places in what is open around the innermost object or array. */
    private int[] places = new int[FIRST_SIZE];

    /**
     * The place in the innermost object or array, which every name needs and changes: of an object the offset of the name; of an
     * array the number of elements, with all bits turned.
     */
    private int innermost;

    private int depth;

    int depth() {
        return depth;
    }

    void enterObject() {
        enter(FRESH_OBJECT);
    }

    void enterArray() {
        enter(FRESH_ARRAY);
    }

    private void enter(int place) {
        if (depth == places.length) {
            places = Arrays.copyOf(places, 2 * depth);
        }
        places[depth++] = innermost;
        innermost = place;
    }

    void leave() {
        innermost = places[--depth];
    }

    /** Returns whether nothing of the innermost object or array has been read. */
    boolean isFresh() {
        return innermost == FRESH_OBJECT || innermost == FRESH_ARRAY;
    }

    boolean isInArray() {
        return innermost < 0;
    }

    void atName(int offset) {
        innermost = offset;
    }

    int name() {
        return innermost;
    }

    void atNextElement() {
        innermost--;
    }

    /** Returns the position as a JSON pointer (RFC 6901). */
    String pointer(Texts texts) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            int place = i < depth ? places[i] : innermost;
            if (place < FRESH_ARRAY) {
                pointer.append('/').append(~place - 1);
            } else if (place > FRESH_OBJECT) {
                pointer.append('/').append(texts.read(place).replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
