package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All sources of a project on their way; collects what changes and what is left to decide. */
final class ProjectMove {
    private final Project project;
    private final Knowledge knowledge;
    private final OfficialSdk sdk;
    private final List<ProjectSource> sources;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    ProjectMove(Project project, Knowledge knowledge, OfficialSdk sdk) {
        this.project = project;
        this.knowledge = knowledge;
        this.sdk = sdk;
        this.sources = project.sources().stream()
                .filter(source -> !Foreign.isIn(source))
                .toList();
        decisions.addAll(Foreign.decisions(project.sources()));
        decisions.addAll(project.elsewhere());
    }

    /** Where the sources name classes of APIs. */
    Map<OfficialName, Collection<String>> uses(Targets nowhere) {
        Map<OfficialName, Collection<String>> uses =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (ProjectSource source : sources) {
            Uses.of(source, knowledge.names(source, project, nowhere))
                    .forEach((name, places) ->
                            uses.computeIfAbsent(name, each -> new TreeSet<>()).addAll(places));
        }
        return uses;
    }

    /**
     * Moves every source.
     *
     * @param loose whether a text is the name of an API of which no class is used
     */
    void to(Targets targets, Predicate<String> loose) {
        for (ProjectSource source : sources) {
            Move move = new Move(source, knowledge.names(source, project, targets), targets);
            ImportMove.of(move);
            CodeMove.of(move);
            CodeReview.of(move, sdk, loose);
            MessageReview.of(move);
            decisions.addAll(move.decisions());
            if (!move.edits().isEmpty()) {
                changes.add(new FileChange.Changed(source.file(), move.edits()));
            }
        }
    }

    void change(FileChange change) {
        changes.add(change);
    }

    void decide(Decision decision) {
        decisions.add(decision);
    }

    List<FileChange> changes() {
        return List.copyOf(changes);
    }

    /** By file and line. */
    List<Decision> decisions() {
        return decisions.stream().sorted().distinct().toList();
    }
}
