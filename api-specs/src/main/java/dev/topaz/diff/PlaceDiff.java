package dev.topaz.diff;

import dev.topaz.diff.ClassMembers.Position;
import dev.topaz.model.Lifecycle;
import dev.topaz.resolve.DocumentedValues;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares one parameter with what it became: first what code sees of it, then what travels, then what is said of it. */
final class PlaceDiff {
    private final Position position;
    private final ClassMembers oldMembers;
    private final ClassMembers newMembers;

    PlaceDiff(Position position, ClassMembers oldMembers, ClassMembers newMembers) {
        this.position = position;
        this.oldMembers = oldMembers;
        this.newMembers = newMembers;
    }

    /** Returns the changes between a parameter and the same one later, which may have another name. */
    List<Change> compare(Place before, Place after) {
        List<Change> changes = new ArrayList<>();
        code(before, after, changes);
        required(before.param(), after, changes);
        limits(before, after, changes);
        values(before, after, changes);
        lifecycle(before, after, changes);
        defaults(before.param(), after, changes);
        prose(before.param().example(), after.param().example(), after, changes);
        prose(before.param().description(), after.param().description(), after, changes);
        return changes;
    }

    /** Returns the change for a parameter that is gone from its object. */
    Change gone(Place place, Map<Place, Place> moves) {
        boolean lost = oldMembers.of(place.owner(), place.field()).stream().anyMatch(member -> !newMembers.has(member));
        if (!lost) {
            return Change.of(RulePair.UNUSED.on(position), place.path(), place.words(), "");
        }
        Place moved = moves.get(place);
        return moved == null
                ? Change.of(RulePair.REMOVED.on(position), place.path(), place.words(), "")
                : Change.of(RulePair.MOVED.on(position), place.path(), place.path(), moved.path());
    }

    private void code(Place before, Place after, List<Change> changes) {
        // Of an object whose class has another name, the change of the class is told where the object stands.
        List<String> members = oldMembers.of(after.owner(), before.field());
        boolean lost = members.stream().anyMatch(member -> !newMembers.has(member));
        boolean renamed = !before.name().equals(after.name());
        if (renamed) {
            changes.add(Change.of(renameRule(after, lost).on(position), before.path(), before.name(), after.name()));
        }
        if (isRetyped(before, after)) {
            type(before, after, lost, changes);
        } else if (lost && !renamed) {
            accessor(RulePair.ACCESSOR_RENAMED, before, after, changes);
        }
        if (!lost
                && members.stream()
                        .anyMatch(member -> !newMembers.wireName(member).equals(after.name()))) {
            accessor(RulePair.ACCESSOR_REASSIGNED, before, after, changes);
        }
    }

    private static RulePair renameRule(Place after, boolean lost) {
        RulePair respelled = after.isAtTop() ? RulePair.RESPELLED : RulePair.RESPELLED_INSIDE;
        return lost ? RulePair.RENAMED : respelled;
    }

    private static boolean isRetyped(Place before, Place after) {
        return !ClassMembers.java(before.field().type())
                        .equals(ClassMembers.java(after.field().type()))
                || !before.typeWords().equals(after.typeWords());
    }

    private void accessor(RulePair rule, Place before, Place after, List<Change> changes) {
        changes.add(Change.of(
                rule.on(position),
                after.path(),
                before.field().accessors().getter(),
                after.field().accessors().getter()));
    }

    private void type(Place before, Place after, boolean lost, List<Change> changes) {
        RulePair rule = lost ? RulePair.TYPE_CHANGED : fits(before, after) ? RulePair.TYPE_FITS : RulePair.TYPE_MISFITS;
        boolean sameWords = before.typeWords().equals(after.typeWords());
        changes.add(Change.of(
                rule.on(position),
                after.path(),
                sameWords ? ClassMembers.java(before.field().type()) : before.typeWords(),
                sameWords ? ClassMembers.java(after.field().type()) : after.typeWords()));
    }

    /** A request has to take all that it took; an answer has to hold no more than it held. */
    private boolean fits(Place before, Place after) {
        return switch (position) {
            case REQUEST -> {
                WireCoverage form = after.isAtTop() ? WireCoverage.AS_TEXT : WireCoverage.AS_JSON;
                yield form.covers(after.wireType(), before.wireType());
            }
            case RESPONSE -> WireCoverage.AS_JSON.covers(before.wireType(), after.wireType());
        };
    }

    private void required(ParamSpec before, Place after, List<Change> changes) {
        boolean now = after.param().required();
        if (before.required() != now) {
            RulePair rule = now ? RulePair.BECAME_REQUIRED : RulePair.BECAME_OPTIONAL;
            changes.add(Change.of(rule.on(position), after.path(), presence(before.required()), presence(now)));
        }
    }

    private static String presence(boolean required) {
        return required ? "required" : "optional";
    }

    private void limits(Place before, Place after, List<Change> changes) {
        Limits old = LimitChange.bare(before.param().limits());
        Limits now = LimitChange.bare(after.param().limits());
        if (!old.equals(now)) {
            changes.add(Change.of(
                    limitRule(LimitEffect.of(before), LimitEffect.of(after)).on(position),
                    after.path(),
                    LimitChange.words(old),
                    LimitChange.words(now)));
        }
    }

    private static RulePair limitRule(Limits before, Limits after) {
        if (before.equals(after)) {
            return RulePair.LIMITS_WITHOUT_EFFECT;
        }
        return LimitChange.isStricter(before, after) ? RulePair.LIMITS_NARROWED : RulePair.LIMITS_WIDENED;
    }

    private void lifecycle(Place before, Place after, List<Change> changes) {
        Lifecycle old = before.field().described().lifecycle();
        Lifecycle now = after.field().described().lifecycle();
        if (old != now) {
            RulePair rule = now == Lifecycle.DEPRECATED ? RulePair.DEPRECATED : RulePair.REVIVED;
            changes.add(Change.of(rule.on(position), after.path(), old.name(), now.name()));
        }
    }

    private void values(Place before, Place after, List<Change> changes) {
        Set<String> old = DocumentedValues.of(before.param()).keySet();
        Set<String> now = DocumentedValues.of(after.param()).keySet();
        Set<String> gone = without(old, now);
        if (losesConstants(gone, before, after)) {
            values(RulePair.VALUES_REMOVED, gone, after, changes);
        } else if (!now.isEmpty()) {
            // A list that is gone says nothing of values that went.
            values(RulePair.VALUES_NARROWED, gone, after, changes);
        }
        // A list where there was none says nothing of values that came.
        values(RulePair.VALUES_ADDED, old.isEmpty() ? Set.of() : without(now, old), after, changes);
    }

    /** The class of several objects has the constants of the first one, whatever the others list. */
    private boolean losesConstants(Set<String> values, Place before, Place after) {
        return before.field().described().values().stream()
                .filter(value -> values.contains(value.value()))
                .anyMatch(value -> !newMembers.hasConstant(after.owner(), value.constant()));
    }

    private void values(RulePair rule, Set<String> values, Place place, List<Change> changes) {
        if (!values.isEmpty()) {
            String words = String.join(", ", values);
            boolean added = rule == RulePair.VALUES_ADDED;
            changes.add(Change.of(rule.on(position), place.path(), added ? "" : words, added ? words : ""));
        }
    }

    private static Set<String> without(Set<String> values, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(values);
        rest.removeAll(others);
        return rest;
    }

    /** A default is assumed where nothing is sent, which happens to optional parameters only. */
    private void defaults(ParamSpec before, Place after, List<Change> changes) {
        String old = before.limits().defaultValue();
        String now = after.param().limits().defaultValue();
        if (!old.equals(now)) {
            boolean assumed = !old.isEmpty() && !before.required();
            RulePair rule = assumed ? RulePair.DEFAULT_CHANGED : RulePair.DEFAULT_WITHOUT_EFFECT;
            changes.add(Change.of(rule.on(position), after.path(), old, now));
        }
    }

    private void prose(String before, String after, Place place, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(Change.of(RulePair.PROSE.on(position), place.path(), before, after));
        }
    }
}
