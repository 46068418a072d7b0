package dev.topaz.diff;

import dev.topaz.diff.ClassMembers.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the parameters of one side of an API, object by object. */
final class SideDiff {
    private final Position position;
    private final SidePlaces before;
    private final SidePlaces after;
    private final ClassMembers oldMembers;
    private final ClassMembers newMembers;
    private final PlaceDiff places;
    private final List<Place> removed = new ArrayList<>();
    private final List<Place> added = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private SideDiff(Position position, ResolvedApi before, ResolvedApi after) {
        this.position = position;
        this.before = before.places(position);
        this.after = after.places(position);
        this.oldMembers = ClassMembers.of(before.side(position), position, before.shared());
        this.newMembers = ClassMembers.of(after.side(position), position, after.shared());
        this.places = new PlaceDiff(position, oldMembers, newMembers);
    }

    /** Returns the changes of one side, in the order of the document. */
    static List<Change> compare(Position position, ResolvedApi before, ResolvedApi after) {
        SideDiff diff = new SideDiff(position, before, after);
        diff.object(ResolvedApi.root(position), diff.before.top(), diff.after.top());
        diff.wentAndCame();
        diff.classes();
        return diff.changes;
    }

    private void object(String path, List<Place> old, List<Place> now) {
        Map<String, Place> oldByName = byName(old);
        Map<String, Place> nowByName = byName(now);
        List<Place> gone = without(old, nowByName);
        List<Place> come = without(now, oldByName);
        Map<Place, Place> renames = Renames.inOneObject(gone, come);
        for (Place place : old) {
            Optional<Place> same =
                    Optional.ofNullable(nowByName.get(place.name())).or(() -> Optional.ofNullable(renames.get(place)));
            if (same.isPresent()) {
                changes.addAll(places.compare(place, same.get()));
                object(same.get().path(), before.inside(place), after.inside(same.get()));
            }
        }
        gone.removeAll(renames.keySet());
        removed.addAll(gone);
        added.addAll(come);
        order(path, oldByName, nowByName);
    }

    private static Map<String, Place> byName(List<Place> places) {
        return places.stream()
                .collect(Collectors.toMap(Place::name, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    private static List<Place> without(List<Place> places, Map<String, Place> names) {
        return new ArrayList<>(places.stream()
                .filter(place -> !names.containsKey(place.name()))
                .toList());
    }

    /** Pairs what went from one object with what came in another, and reports the rest. */
    private void wentAndCame() {
        List<Place> candidates =
                new ArrayList<>(added.stream().flatMap(after::withAllBelow).toList());
        Map<Place, Place> moves = new HashMap<>(Renames.acrossObjects(removed, candidates));
        removed.forEach(place -> changes.add(places.gone(place, moves)));
        added.stream().filter(place -> !moves.containsValue(place)).forEach(place -> {
            RulePair rule = place.param().required() ? RulePair.REQUIRED_ADDED : RulePair.ADDED;
            changes.add(Change.of(rule.on(position), place.path(), "", place.words()));
        });
    }

    /** The order of rows says nothing by itself; what it does to classes is found at the parameters. */
    private void order(String path, Map<String, Place> old, Map<String, Place> now) {
        List<String> kept = old.keySet().stream().filter(now::containsKey).toList();
        if (!kept.equals(now.keySet().stream().filter(old::containsKey).toList())) {
            changes.add(Change.of(RulePair.PROSE.on(position), path, "order " + old.keySet(), "order " + now.keySet()));
        }
    }

    /** Whatever no parameter accounts for: a class that is gone is gone, and so is a constant. */
    private void classes() {
        List<String> missing = oldMembers.missingFrom(newMembers);
        boolean told = changes.stream().anyMatch(change -> change.verdict() == Verdict.BREAKS_SOURCE);
        if (!missing.isEmpty() && !told) {
            changes.add(Change.of(RulePair.TYPE_CHANGED.on(position), ResolvedApi.root(position), missing.get(0), ""));
        }
    }
}
