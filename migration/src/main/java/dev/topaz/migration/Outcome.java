package dev.topaz.migration;

import dev.topaz.migration.build.BuildStep;
import dev.topaz.migration.build.Generation;
import dev.topaz.migration.patch.FileChange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came out of looking at a project: what it uses, what is written, and what is left to a person.
 *
 * @param steps what to type into builds that the patch does not change
 * @param sources the Java sources that were looked at
 * @param generations the classes that the project needs, one entry for each module that compiles some
 */
record Outcome(
        List<UsedApi> apis,
        List<FileChange> changes,
        List<Decision> decisions,
        List<BuildStep> steps,
        Sources sources,
        List<Generation> generations) {
    /**
     * The Java sources of a project.
     *
     * @param all how many there are
     * @param official the paths of those that use the official SDK
     */
    record Sources(int all, Set<String> official) {
        static final Sources NONE = new Sources(0, Set.of());

        Sources {
            official = Set.copyOf(official);
        }
    }

    /** For a project in which nothing uses the official SDK any more. */
    static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), List.of(), Sources.NONE, List.of());

    Outcome {
        apis = List.copyOf(apis);
        changes = List.copyOf(changes);
        decisions = decisions.stream().distinct().sorted().toList();
        steps = List.copyOf(steps);
        generations = List.copyOf(generations);
    }

    /** What came out of two groups of modules. */
    Outcome and(Outcome other) {
        Set<String> official = new TreeSet<>(sources.official);
        official.addAll(other.sources.official);
        return new Outcome(
                joined(apis, other.apis),
                joined(changes, other.changes),
                joined(decisions, other.decisions),
                joined(steps, other.steps),
                new Sources(Math.max(sources.all, other.sources.all), official),
                joined(generations, other.generations));
    }

    /** The same with what is changed and found in the builds. */
    Outcome withBuild(List<FileChange> more, List<Decision> found, List<BuildStep> typed) {
        return new Outcome(
                apis, joined(changes, more), joined(decisions, found), joined(steps, typed), sources, generations);
    }

    private static <T> List<T> joined(List<T> one, List<? extends T> other) {
        return Stream.<T>concat(one.stream(), other.stream()).toList();
    }

    /** The APIs that no place has a spec of. */
    List<UsedApi> withoutSpec() {
        return apis.stream().filter(api -> api.found().isEmpty()).toList();
    }
}
