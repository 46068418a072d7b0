package dev.topaz.migration;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is decided of a project as a whole before the first of its sources is edited: which values and classes stay, move, or go. */
final class MovePlan {
    private final Attribution before;
    private final GoneClasses gone;
    private final StayingCode staying;
    private final StayingExceptions exceptions;
    private final AbilityExceptions thrown;
    private final MappedClasses mapped;
    private final AbilityBeans beans;
    private final AbilityMove.Answers answers;

    /**
     * Decides.
     *
     * @param sources the paths of the sources of the project
     * @param own the APIs whose own classes may go
     */
    MovePlan(Attribution before, List<String> sources, GoneClasses.Candidates own, Targets targets) {
        this.before = before;
        List<String> paths = new ArrayList<>(sources);
        paths.removeAll(own.apis().paths());
        OwnClients clients = OwnClients.in(before, paths);
        this.staying = staying(before, paths, clients, targets);
        this.gone = new GoneClasses(own, clients, targets.generated());
        paths.removeAll(gone.paths());
        this.exceptions = StayingExceptions.of(before, paths, staying);
        this.thrown = AbilityExceptions.of(before, paths, staying);
        this.mapped = MappedClasses.in(before, paths, staying.own());
        this.beans = AbilityBeans.in(before, paths);
        this.answers = AbilityMove.answers(before, paths);
    }

    /** An own client goes if no value of it stays. */
    private static StayingCode staying(Attribution before, List<String> paths, OwnClients clients, Targets targets) {
        StayingCode staying;
        do {
            List<String> others = new ArrayList<>(paths);
            others.removeAll(clients.paths());
            staying = StayingCode.of(before, others, targets);
        } while (clients.keep(staying, paths));
        return staying;
    }

    /** Returns whether a source that names nothing of the official SDK has to change, too. */
    boolean concerns(TextFile file) {
        return thrown.concerns(file.path()) || gone.areNamedIn(file.text());
    }

    /** Returns which values stay. */
    StayingCode values() {
        return staying;
    }

    /** Returns the paths of the sources that go. */
    Set<String> gone() {
        return gone.paths();
    }

    /** Returns what becomes of the sources that go. */
    List<FileChange> changes() {
        return gone.changes();
    }

    /** Returns where in a source the names of types stay those of the official SDK. */
    Set<Integer> staying(String path) {
        Set<Integer> places = new TreeSet<>(staying.mentions(path));
        places.addAll(exceptions.mentions(path));
        return places;
    }

    /** Writes into a source what is decided. */
    void addTo(Move move) {
        staying.addTo(move);
        exceptions.addTo(move);
        thrown.addTo(move);
        gone.addTo(move, before);
        mapped.addTo(move);
        beans.addTo(move);
        AbilityMove.of(move, before, staying, answers);
    }
}
