package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        this.sources = project.own().stream()
                .filter(source -> !Foreign.isAlone(source))
                .toList();
        decisions.addAll(Foreign.decisions(project.own()));
        decisions.addAll(project.elsewhere());
        project.sources().stream()
                .filter(ProjectSource::isOfSdk)
                .findFirst()
                .ifPresent(copy -> decisions.add(new Decision(
                        Rule.OLD_JAR,
                        copy.path(),
                        1,
                        1,
                        "the project has sources of the official SDK, which are left as they are",
                        "delete them when nothing needs them any more")));
    }

    /** Returns where the sources name types of the official SDK. */
    Map<OfficialName, Collection<String>> uses(Targets targets) {
        Map<OfficialName, Collection<String>> uses =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (ProjectSource source : sources) {
            ApiUses.of(source, knowledge.names(source, project, targets))
                    .forEach((name, places) ->
                            uses.computeIfAbsent(name, each -> new TreeSet<>()).addAll(places));
        }
        return uses;
    }

    /**
     * Moves every source.
     *
     * @param own the APIs whose own classes may go
     */
    void to(Targets nested, String typeName, ProjectCode code, OwnApis own) {
        Attribution before = code.before();
        List<String> paths = paths();
        MessageMove messages = MessageMove.in(before, paths, official());
        Targets targets = messages.isExact() ? nested.withMessages() : nested;
        MovePlan plan = new MovePlan(before, paths, new GoneClasses.Candidates(project, own), targets);
        Map<String, Move> moves = new LinkedHashMap<>();
        for (ProjectSource source : moved(plan, code)) {
            Move move =
                    new Move(source, knowledge.names(source, project, targets), targets, plan.staying(source.path()));
            rewrite(move, plan, messages);
            moves.put(source.path(), move);
        }
        changes.addAll(plan.changes());
        List<SourceText> generated = targets.generated().sources(targets.packageName(), typeName);
        Attribution after = code.after(moves, plan.gone(), generated);
        decisions.addAll(CompileReview.of(before, after, moves, new ErrorAdvice(before, after, targets, sdk)));
        moves.values().forEach(this::add);
        changes.addAll(modules());
    }

    private List<FileChange> modules() {
        return project.modules().stream()
                .flatMap(module -> ModuleMove.of(module, changes).stream())
                .toList();
    }

    private Set<String> official() {
        return sources.stream().map(ProjectSource::path).collect(Collectors.toSet());
    }

    /** Sources that name nothing of the official SDK may have values of it. */
    private List<String> paths() {
        List<String> paths = sources.stream().map(ProjectSource::path).collect(Collectors.toCollection(ArrayList::new));
        project.others().forEach(file -> paths.add(file.path()));
        return paths;
    }

    private static void messages(Move move, MessageMove messages) {
        if (messages.isExact()) {
            messages.addTo(move);
        } else {
            MessageReview.of(move, messages.code());
        }
    }

    private List<ProjectSource> moved(MovePlan plan, ProjectCode code) {
        List<ProjectSource> moved = new ArrayList<>(sources);
        moved.removeIf(source -> plan.gone().contains(source.path()));
        project.others().stream()
                .filter(plan::concerns)
                .forEach(file -> code.read(file).ifPresent(moved::add));
        return moved;
    }

    /** The imports come last, for the rewritten code may need more of them. */
    private void rewrite(Move move, MovePlan plan, MessageMove messages) {
        Attribution before = messages.code();
        plan.addTo(move);
        messages(move, messages);
        OfficialConstants.of(move, before);
        CodeMove.of(move);
        MemberMove.of(move, before, sdk, plan.values());
        ImportMove.of(move);
        TextReview.of(move);
        HelperReview.of(move, before, sdk);
        FilledTypes.review(move, before);
        SerializedFields.review(move, before);
        StayingNote.of(move);
    }

    private void add(Move move) {
        decisions.addAll(move.decisions());
        if (!move.edits().isEmpty()) {
            changes.add(new FileChange.Changed(move.source().file(), move.edits()));
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

    /** Returns them by file and line. */
    List<Decision> decisions() {
        return decisions.stream().sorted().distinct().toList();
    }
}
