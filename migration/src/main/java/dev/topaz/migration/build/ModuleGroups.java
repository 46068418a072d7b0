package dev.topaz.migration.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts the modules of a project into groups: the modules of a group see the same generated classes, and one of them, the home,
 * compiles these.
 */
public final class ModuleGroups {
    /**
     * Modules that are moved together.
     *
     * @param modules their folders
     * @param home the module that compiles the generated classes; all modules of the group that call APIs depend on it
     */
    public record Group(Set<String> modules, String home) {}

    private final Set<String> users;
    private final Set<String> callers;
    private final Map<String, Set<String>> dependencies = new HashMap<>();

    private ModuleGroups(Set<String> users, Set<String> callers, Function<String, Set<String>> dependencies) {
        this.users = users;
        this.callers = callers;
        users.forEach(each -> this.dependencies.put(each, dependencies.apply(each)));
    }

    /**
     * Makes the groups.
     *
     * @param users modules that use the official SDK
     * @param callers those of them that use classes of APIs
     * @param dependencies the modules that a module depends on, directly or through others
     */
    public static List<Group> of(Set<String> users, Set<String> callers, Function<String, Set<String>> dependencies) {
        return new ModuleGroups(new TreeSet<>(users), new TreeSet<>(callers), dependencies).groups();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(users);
        while (!open.isEmpty()) {
            Set<String> together = connected(open.iterator().next());
            open.removeAll(together);
            groups.addAll(split(together));
        }
        return groups;
    }

    /** The users that depend on each other, in whatever direction. */
    private Set<String> connected(String first) {
        Set<String> found = new TreeSet<>(Set.of(first));
        int before = 0;
        while (found.size() > before) {
            before = found.size();
            users.stream()
                    .filter(each -> found.stream()
                            .anyMatch(other -> sees(each, other) || sees(other, each) || meet(each, other)))
                    .collect(Collectors.toSet())
                    .forEach(found::add);
        }
        return found;
    }

    private Set<String> below(String module) {
        return dependencies.getOrDefault(module, Set.of());
    }

    private boolean sees(String module, String other) {
        return module.equals(other) || below(module).contains(other);
    }

    /** Two modules that call APIs and have a module below both of them share the classes there. */
    private boolean meet(String one, String other) {
        return callers.contains(one)
                && callers.contains(other)
                && below(one).stream().anyMatch(below(other)::contains);
    }

    private List<Group> split(Set<String> together) {
        Set<String> calling =
                together.stream().filter(callers::contains).collect(Collectors.toCollection(TreeSet::new));
        if (calling.isEmpty()) {
            return List.of(new Group(together, together.iterator().next()));
        }
        Optional<String> home = home(calling);
        return home.isPresent() ? List.of(new Group(together, home.get())) : byHome(together, calling);
    }

    /** A module that all depend on: one that calls APIs itself, or uses the SDK, or the one that depends on most others. */
    private Optional<String> home(Set<String> calling) {
        return Stream.concat(calling.stream(), calling.stream().flatMap(each -> below(each).stream()))
                .distinct()
                .filter(each -> calling.stream().allMatch(caller -> sees(caller, each)))
                .max(Comparator.<String, Boolean>comparing(calling::contains)
                        .thenComparing(users::contains)
                        .thenComparing(each -> below(each).size())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** No module is below all: each that calls APIs and depends on none that does has classes of its own. */
    private List<Group> byHome(Set<String> together, Set<String> calling) {
        List<String> homes = calling.stream()
                .filter(each -> calling.stream().noneMatch(other -> !other.equals(each) && sees(each, other)))
                .toList();
        Map<String, Set<String>> modules = new HashMap<>();
        for (String module : together) {
            String home = homes.stream()
                    .filter(each -> sees(module, each))
                    .findFirst()
                    .orElse(homes.get(0));
            modules.computeIfAbsent(home, each -> new TreeSet<>()).add(module);
        }
        return homes.stream()
                .map(home -> new Group(modules.getOrDefault(home, Set.of(home)), home))
                .toList();
    }
}
