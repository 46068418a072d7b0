package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every API that the page shows, by name, and what is wrong with the specs that it cannot show. */
public final class Library {
    private final Map<String, ApiSpec> specs = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Library() {}

    /** Reads the places; where two have a spec of the same API, the first place counts. */
    public static Library read(List<SpecPlace> places) {
        Library library = new Library();
        places.forEach(place -> place.read().forEach(library::add));
        return library;
    }

    private void add(SpecReading reading) {
        problems.addAll(reading.problems());
        reading.spec().ifPresent(spec -> specs.putIfAbsent(spec.name(), spec));
    }

    /** Returns the specs in alphabetical order of their names. */
    public Collection<ApiSpec> specs() {
        return Collections.unmodifiableCollection(specs.values());
    }

    public Optional<ApiSpec> find(String apiName) {
        return Optional.ofNullable(specs.get(apiName));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns how many APIs each category has, in alphabetical order; APIs without a category are under the empty name. */
    public Map<String, Long> categories() {
        return specs.values().stream()
                .collect(Collectors.groupingBy(ApiSpec::category, TreeMap::new, Collectors.counting()));
    }
}
