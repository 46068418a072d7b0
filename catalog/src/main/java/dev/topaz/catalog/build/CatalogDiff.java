package dev.topaz.catalog.build;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What became of the APIs, or of the topics, from one catalogue to the next.
 *
 * @param added in alphabetical order, as the others are
 */
record CatalogDiff(List<String> added, List<String> removed, List<String> changed) {
    CatalogDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    static CatalogDiff ofApis(ApiCatalog before, ApiCatalog after) {
        return of(
                new Side(before.apiNames(NamePattern.ALL), before::find),
                new Side(after.apiNames(NamePattern.ALL), after::find));
    }

    static CatalogDiff ofTopics(ApiCatalog before, ApiCatalog after) {
        return of(
                new Side(before.topicNames(NamePattern.ALL), before::topic),
                new Side(after.topicNames(NamePattern.ALL), after::topic));
    }

    private static CatalogDiff of(Side before, Side after) {
        Set<String> changed = new TreeSet<>(before.names());
        changed.retainAll(after.names());
        changed.removeIf(name -> before.facts().apply(name).equals(after.facts().apply(name)));
        return new CatalogDiff(
                without(after.names(), before.names()), without(before.names(), after.names()), List.copyOf(changed));
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    /** Returns lines for the change log, a paragraph for each kind of change; one line when there is none. */
    String lines(String what) {
        StringBuilder lines = new StringBuilder();
        paragraph(lines, what + " added", added);
        paragraph(lines, what + " removed", removed);
        paragraph(lines, what + " changed", changed);
        return lines.isEmpty() ? what + ": no difference\n" : lines.toString();
    }

    private static void paragraph(StringBuilder lines, String heading, List<String> names) {
        if (!names.isEmpty()) {
            lines.append("- ").append(heading).append(" (").append(names.size()).append("): ");
            lines.append(String.join(", ", names)).append("\n");
        }
    }

    private record Side(Set<String> names, Function<String, Optional<? extends Record>> facts) {}
}
