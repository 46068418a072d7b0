package dev.topaz.diff;

import java.util.List;

/**
 * The changes of one API, the worst first and otherwise in the order of the document.
 *
 * @param api its name
 */
public record ApiDiff(String api, List<Change> changes) {
    public ApiDiff {
        changes = List.copyOf(changes);
    }
}
