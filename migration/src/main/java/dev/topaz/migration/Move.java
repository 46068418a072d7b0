package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** One source on its way: what its words mean, what takes their place, and the edits and decisions that come of it. */
final class Move {
    private final ProjectSource source;
    private final SourceNames names;
    private final Targets targets;
    private final Collection<String> near;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    Move(ProjectSource source, SourceNames names, Targets targets) {
        this.source = source;
        this.names = names;
        this.targets = targets;
        this.near = new TreeSet<>();
        names.simple().values().forEach(this::addNear);
        source.java().qualified().forEach(chain -> addNear(OfficialName.parse(chain.word())));
    }

    private void addNear(OfficialName name) {
        if (name.isOfApi()) {
            near.add(name.apiClass());
        }
    }

    ProjectSource source() {
        return source;
    }

    SourceNames names() {
        return names;
    }

    Targets targets() {
        return targets;
    }

    Target target(OfficialName name) {
        return targets.of(name, near);
    }

    void edit(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    void decide(Place at, String text) {
        decisions.add(new Decision(Rule.NOT_COMPILED, source.path(), at.line(), 1, text, ""));
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    List<Decision> decisions() {
        return decisions.stream().distinct().toList();
    }
}
