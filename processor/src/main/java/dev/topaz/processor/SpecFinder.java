package dev.topaz.processor;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks specs up, in the order of the places, and reads each once. */
final class SpecFinder {
    /** Whatever else stands in a name would leave the folder of the specs. */
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final List<SpecSource> places;
    private final PreparedPlaces prepared;
    private final Map<String, SpecReading> read = new TreeMap<>();
    private Optional<Set<String>> listed = Optional.empty();

    SpecFinder(List<SpecSource> places, PreparedPlaces prepared) {
        this.places = List.copyOf(places);
        this.prepared = prepared;
    }

    /** The spec of an API, or all that is wrong with it. */
    SpecReading find(String apiName) {
        return read.computeIfAbsent(apiName, this::lookUp);
    }

    /** Every API that any place lists. */
    Set<String> apiNames() {
        if (listed.isEmpty()) {
            Set<String> names = new TreeSet<>();
            places.forEach(place -> names.addAll(place.apiNames()));
            listed = Optional.of(names);
        }
        return listed.get();
    }

    /**
     * Returns the APIs that a pattern stands for: those that the user has specs of, and those of the catalogue unless the pattern
     * begins with {@code *}. The one that ships with Topaz is not among them.
     */
    Set<String> apiNames(NamePattern pattern) {
        Set<String> names = new TreeSet<>();
        places.forEach(place -> names.addAll(place.apiNames(pattern)));
        return names;
    }

    /** Where it is looked, for a message. */
    String placesInWords() {
        return places.stream()
                .map(SpecSource::description)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private SpecReading lookUp(String apiName) {
        if (API_NAME.matcher(apiName).matches()) {
            for (SpecSource place : places) {
                Optional<SpecReading> found = place.read(apiName, text -> named(apiName, text));
                if (found.isPresent()) {
                    return checked(apiName, found.get());
                }
            }
        }
        return refuse(unknown(apiName));
    }

    /** Of a copy in the class output, messages name the file that it was copied from. */
    private SpecText named(String apiName, SpecText text) {
        return prepared.areAnnotated() ? prepared.original(apiName, text) : text;
    }

    private static SpecReading checked(String apiName, SpecReading reading) {
        return reading.spec()
                .filter(spec -> !spec.name().equals(apiName))
                .map(spec -> refuse(wrongApi(apiName, spec)))
                .orElse(reading);
    }

    private static SpecReading refuse(Problem problem) {
        return new SpecReading(Optional.empty(), List.of(problem));
    }

    private Problem unknown(String apiName) {
        String hint = Nearest.to(apiName, apiNames())
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("")
                + places.stream()
                        .flatMap(place -> place.advice(apiName).stream())
                        .findFirst()
                        .map(advice -> advice + "; ")
                        .orElse("")
                + "to fetch it: mvn topaz:import -Dtopaz.catalog=" + apiName + ", or topaz-specs import --catalog "
                + apiName + "; specs that you have elsewhere are named with -Atopaz.specs=<path>";
        return new Problem(
                ProcessorProblem.UNKNOWN_API,
                "there is no spec of '" + apiName + "' in " + placesInWords(),
                Location.NONE,
                hint);
    }

    private static Problem wrongApi(String apiName, ApiSpec spec) {
        return new Problem(
                ProcessorProblem.WRONG_API,
                "the spec found for '" + apiName + "' describes '" + spec.name() + "'",
                spec.at(),
                "name the file after the API it describes");
    }
}
