package dev.topaz.tool;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.NearestApi;
import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The name of an API, or a pattern in which {@code *} stands for any characters, as in {@code @TopApis}. */
final class ApiPattern {
    private ApiPattern() {}

    static boolean isPattern(String text) {
        return text.contains("*");
    }

    /** Those of the names that the pattern fits, in their order. */
    static List<String> among(String pattern, Collection<String> names) {
        return names.stream().filter(NamePattern.of(pattern)::matches).toList();
    }

    /**
     * The names that are meant by names and patterns; all when there are none.
     *
     * @param problems receives one for each that means nothing
     */
    static Set<String> choose(List<String> patterns, Collection<String> names, List<Problem> problems) {
        Set<String> chosen = new TreeSet<>(patterns.isEmpty() ? names : List.of());
        for (String pattern : patterns) {
            List<String> found = among(pattern, names);
            if (found.isEmpty()) {
                problems.add(nothing(pattern, names));
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private static Problem nothing(String pattern, Collection<String> names) {
        boolean isPattern = isPattern(pattern);
        String hint = NearestApi.to(pattern, names)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(
                        isPattern
                                ? "'*' stands for any number of characters"
                                : "'list' shows the specs that are there");
        return isPattern
                ? new Problem(ToolProblem.NO_MATCH, "'" + pattern + "' fits no API", Location.NONE, hint)
                : new Problem(ToolProblem.UNKNOWN_API, "there is no '" + pattern + "' here", Location.NONE, hint);
    }
}
