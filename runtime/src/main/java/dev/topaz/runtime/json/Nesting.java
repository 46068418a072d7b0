package dev.topaz.runtime.json;

import java.util.Arrays;

/** What is open around a value, from the outside in: of each object the name that was read last, of each array how many elements. */
final class Nesting {
    private static final int FIRST_SIZE = 8;
    private static final int FRESH_OBJECT = 0;
    private static final int FRESH_ARRAY = -1;

    /** Of an object the offset of the name; of an array the number of elements, with all bits turned. */
    private int[] places = new int[FIRST_SIZE];

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
        if (++depth == places.length) {
            places = Arrays.copyOf(places, 2 * depth);
        }
        places[depth] = place;
    }

    void leave() {
        depth--;
    }

    /** Returns whether nothing of the innermost object or array has been read. */
    boolean isFresh() {
        return places[depth] == FRESH_OBJECT || places[depth] == FRESH_ARRAY;
    }

    boolean isInArray() {
        return places[depth] < 0;
    }

    void atName(int offset) {
        places[depth] = offset;
    }

    int name() {
        return places[depth];
    }

    void atNextElement() {
        places[depth]--;
    }

    /** Returns the position as a JSON pointer (RFC 6901). */
    String pointer(Texts texts) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            if (places[i] < FRESH_ARRAY) {
                pointer.append('/').append(~places[i] - 1);
            } else if (places[i] > FRESH_OBJECT) {
                pointer.append('/')
                        .append(texts.read(places[i]).replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
