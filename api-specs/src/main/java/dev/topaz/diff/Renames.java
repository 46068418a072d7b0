package dev.topaz.diff;

import dev.topaz.spec.Nearest;
import dev.topaz.spec.ParamSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Pairs parameters that went with parameters that came, where they look like the same one. Each is used once. */
final class Renames {
    private Renames() {}

    /**
     * Returns the new place of each old one that seems to have been renamed in its object.
     *
     * @param free the places that came; those that are paired are taken out
     */
    static Map<Place, Place> inOneObject(List<Place> removed, List<Place> free) {
        Map<Place, Place> renames =
                pairs(removed, free, (old, now) -> spelling(old).equals(spelling(now)));
        List<Place> rest =
                removed.stream().filter(place -> !renames.containsKey(place)).toList();
        renames.putAll(pairs(rest, free, Renames::isSameThing));
        return renames;
    }

    /** Returns the new place of each old one that seems to stand in another object now, under its own name. */
    static Map<Place, Place> acrossObjects(List<Place> removed, List<Place> free) {
        return pairs(removed, free, (old, now) -> old.name().equals(now.name()) && sameType(old, now));
    }

    private static Map<Place, Place> pairs(List<Place> removed, List<Place> free, BiPredicate<Place, Place> same) {
        Map<Place, Place> pairs = new LinkedHashMap<>();
        for (Place old : removed) {
            Optional<Place> found =
                    free.stream().filter(now -> same.test(old, now)).findFirst();
            found.ifPresent(now -> {
                pairs.put(old, now);
                free.remove(now);
            });
        }
        return pairs;
    }

    /** The same type with the same description or a name that is nearly the same. */
    private static boolean isSameThing(Place old, Place now) {
        String description = old.param().description();
        boolean described =
                description.length() > 1 && description.equals(now.param().description());
        boolean near = old.name().length() > 3
                && Nearest.to(old.name(), List.of(now.name())).isPresent();
        return sameType(old, now) && (described || near || sameFields(old.param(), now.param()));
    }

    private static boolean sameType(Place old, Place now) {
        return old.param().type().equals(now.param().type());
    }

    private static boolean sameFields(ParamSpec old, ParamSpec now) {
        return !old.fields().isEmpty()
                && old.withoutLocations().fields().equals(now.withoutLocations().fields());
    }

    private static String spelling(Place place) {
        return place.name().replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
    }
}
