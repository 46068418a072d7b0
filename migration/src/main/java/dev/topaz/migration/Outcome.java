package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import java.util.List;

/**
 * What came out of looking at a project: what it uses, what is written, and what is left to a person.
 *
 * @param javaFiles how many sources there are, with or without the official SDK
 * @param notes what to paste by hand; empty where nothing is
 */
record Outcome(
        List<UsedApi> apis, List<FileChange> changes, List<Decision> decisions, List<String> notes, int javaFiles) {
    Outcome {
        apis = List.copyOf(apis);
        changes = List.copyOf(changes);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /** Whether a person has nothing left to do but to apply the patch. */
    boolean isComplete() {
        return decisions.isEmpty()
                && notes.isEmpty()
                && apis.stream().allMatch(api -> api.found().isPresent());
    }
}
