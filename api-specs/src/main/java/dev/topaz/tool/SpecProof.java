package dev.topaz.tool;

import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves that a spec can be read back and generated from, before it is written. */
final class SpecProof {
    private SpecProof() {}

    /**
     * Returns the text of the spec; empty when the file could not be read back, or not compiled.
     *
     * @param file where it is going to be written
     * @param problems receives why there is none
     */
    static Optional<String> textOf(ApiSpec spec, String file, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        String text = "";
        try {
            text = SpecXml.write(spec);
            found.addAll(problems(spec, SpecXml.read(file, text)));
        } catch (IllegalArgumentException e) {
            found.add(unwritable(String.valueOf(e.getMessage())));
        }
        // The places are those in a text that is not going to be written.
        found.forEach(problem ->
                problems.add(new Problem(problem.code(), problem.message(), new Location(file, 0, 0), problem.hint())));
        return found.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static List<Problem> problems(ApiSpec spec, SpecReading reading) {
        List<Problem> found = new ArrayList<>(reading.problems());
        reading.spec().map(List::of).map(SpecProof::unresolved).ifPresent(found::addAll);
        if (found.isEmpty() && !same(reading, spec)) {
            found.add(unwritable("what would be written says something else"));
        }
        return found;
    }

    private static Problem unwritable(String message) {
        return new Problem(ToolProblem.UNWRITABLE, message, Location.NONE, "");
    }

    private static boolean same(SpecReading reading, ApiSpec spec) {
        return reading.spec().map(ApiSpec::withoutLocations).equals(Optional.of(spec.withoutLocations()));
    }

    /** Returns what the compiler would say of specs that can be read. */
    static List<Problem> unresolved(Collection<ApiSpec> specs) {
        return unresolved(specs, Set.of());
    }

    /** Returns what the compiler would say of specs that can be read, and whose package shares object types. */
    static List<Problem> unresolved(Collection<ApiSpec> specs, Set<String> sharedTypes) {
        Resolution resolution = ApiResolver.resolve(specs, List.of(), new SharedTypeNames(sharedTypes, List.of()));
        return resolution.problems().values().stream().flatMap(List::stream).toList();
    }
}
