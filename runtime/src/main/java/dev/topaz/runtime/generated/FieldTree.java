package dev.topaz.runtime.generated;

import dev.topaz.runtime.log.GuardedLog;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The documented names that a list of fields may hold. A name that is none is not refused, because documents list fewer names than
 * the platform knows; it is logged once, because the platform answers nothing for a name that it does not know.
 */
public final class FieldTree {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.runtime.fields");
    /** Lists that a program makes of what users type must not fill the log, nor the memory. */
    private static final int MOST_REPORTS = 1000;

    private static final int LONGEST_SHOWN = 64;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    /** By object: its names, each with the object that it leads to; empty for a single value. */
    private final Map<String, Map<String, String>> objects = new HashMap<>();

    private final String root;

    private FieldTree(String root) {
        this.root = root;
    }

    /**
     * Reads a tree.
     *
     * @param objects one text for each object, that of the root first: {@code Trade tid title orders:Order}
     */
    public static FieldTree of(String... objects) {
        FieldTree tree = new FieldTree(objects[0].split(" ", 2)[0]);
        for (String object : objects) {
            String[] words = object.split(" ", -1);
            Map<String, String> names = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] parts = words[i].split(":", 2);
                names.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            tree.objects.put(words[0], names);
        }
        return tree;
    }

    /** Logs the names of a list that no document has. */
    public void check(String apiName, @Nullable String fields) {
        if (fields == null) {
            return;
        }
        for (String name : unknown(fields)) {
            if (REPORTED.size() < MOST_REPORTS && REPORTED.add(apiName + " " + name)) {
                LOG.log(
                        Level.WARNING,
                        name.isEmpty()
                                ? "{0}: the list of fields has an empty place: remove the comma"
                                : "{0}: the list of fields has ''{1}'', which the document does not name; a name that the platform"
                                        + " does not know is answered with nothing",
                        new Object[] {apiName, name.substring(0, Math.min(name.length(), LONGEST_SHOWN))});
            }
        }
    }

    /** Returns the names that no document has, in their order; an empty one for an empty place. White space around names is ignored. */
    Set<String> unknown(String fields) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String name : fields.split(",", -1)) {
            String bare = name.trim();
            if (!find(bare).isPresent()) {
                unknown.add(bare);
            }
        }
        return unknown;
    }

    private Optional<String> find(String path) {
        Optional<String> object = Optional.of(root);
        for (String name : path.split("\\.", -1)) {
            object = object.flatMap(holder -> Optional.ofNullable(objects.get(holder)))
                    .flatMap(names -> Optional.ofNullable(names.get(name)));
        }
        return object;
    }
}
