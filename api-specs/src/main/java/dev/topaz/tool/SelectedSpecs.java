package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Specs of a folder, chosen by names and patterns. */
final class SelectedSpecs {
    private SelectedSpecs() {}

    /** Those that are chosen, in alphabetical order; all when nothing is said. */
    static List<ApiSpec> of(SpecFolder folder, List<String> apis, List<Problem> problems) {
        SortedMap<String, ApiSpec> specs = folder.read(problems);
        Set<String> chosen = ApiPattern.choose(apis, specs.keySet(), problems);
        return specs.values().stream()
                .filter(spec -> chosen.contains(spec.name()))
                .toList();
    }
}
