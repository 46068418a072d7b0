package dev.topaz.migration.source;

import java.util.HashMap;
import java.util.Map;

/** Things that belong together: a union-find structure. */
final class Groups {
    private final Map<Object, Object> parents = new HashMap<>();

    /** Returns what stands for the group of a thing. */
    Object of(Object thing) {
        Object root = thing;
        for (Object parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        if (!root.equals(thing)) {
            parents.put(thing, root);
        }
        return root;
    }

    /** Makes one group of two. */
    void join(Object one, Object other) {
        Object first = of(one);
        Object second = of(other);
        if (!first.equals(second)) {
            parents.put(first, second);
        }
    }
}
