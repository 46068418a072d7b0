package dev.topaz.diff;

import dev.topaz.spec.Nearest;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pairs names that went with names that came, where they look like the same parameter. Each is used once. */
final class Renames {
    private Renames() {}

    /** The new parameter for each old one that seems to have been renamed. */
    static Map<ParamSpec, ParamSpec> find(List<ParamSpec> removed, List<ParamSpec> added) {
        Map<ParamSpec, ParamSpec> renames = new LinkedHashMap<>();
        List<ParamSpec> free = new ArrayList<>(added);
        for (ParamSpec old : removed) {
            Optional<ParamSpec> found = free.stream()
                    .filter(candidate -> isSameThing(old, candidate))
                    .findFirst();
            found.ifPresent(candidate -> {
                renames.put(old, candidate);
                free.remove(candidate);
            });
        }
        return renames;
    }

    /** The same name in another spelling, or the same type with the same description or a name that is nearly the same. */
    private static boolean isSameThing(ParamSpec old, ParamSpec candidate) {
        if (bare(old).equals(bare(candidate))) {
            return true;
        }
        boolean described = old.description().length() > 1 && old.description().equals(candidate.description());
        boolean near = old.name().length() > 3
                && Nearest.to(old.name(), List.of(candidate.name())).isPresent();
        return old.type().equals(candidate.type()) && (described || near || sameFields(old, candidate));
    }

    private static boolean sameFields(ParamSpec old, ParamSpec candidate) {
        return !old.fields().isEmpty()
                && old.withoutLocations()
                        .fields()
                        .equals(candidate.withoutLocations().fields());
    }

    private static String bare(ParamSpec param) {
        return param.name().replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
    }
}
