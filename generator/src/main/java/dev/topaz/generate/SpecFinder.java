package dev.topaz.generate;

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks specs up, in the order of the places, and reads each once. */
public final class SpecFinder {
    /** Whatever else stands in a name would leave the folder of the specs. */
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final List<SpecSource> places;
    private final OriginalSpecs originals;
    private final DeclarationSyntax syntax;
    private final Map<String, SpecReading> read = new TreeMap<>();
    private final Map<String, SpecSource> placeOf = new TreeMap<>();
    private Optional<Set<String>> listed = Optional.empty();

    /**
     * Looks into these places.
     *
     * @param places the nearest to the user first
     */
    public SpecFinder(List<SpecSource> places, OriginalSpecs originals, DeclarationSyntax syntax) {
        this.places = List.copyOf(places);
        this.originals = originals;
        this.syntax = syntax;
    }

    /** Returns how the user writes a declaration. */
    DeclarationSyntax syntax() {
        return syntax;
    }

    /** The spec of an API, or all that is wrong with it. */
    SpecReading find(String apiName) {
        return read.computeIfAbsent(apiName, this::lookUp);
    }

    /** Returns the specs that were found so far, by API. */
    public SortedMap<String, SpecText> found() {
        SortedMap<String, SpecText> found = new TreeMap<>();
        placeOf.forEach((apiName, place) -> place.find(apiName).ifPresent(text -> found.put(apiName, text)));
        return found;
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
                Optional<SpecReading> reading = place.read(apiName, text -> originals.original(apiName, text));
                if (reading.isPresent()) {
                    placeOf.put(apiName, place);
                    return checked(apiName, reading.get());
                }
            }
        }
        return refuse(unknown(apiName));
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
                + apiName + "; specs that you have elsewhere are named with " + syntax.specsOption();
        return new Problem(
                GenerationProblem.UNKNOWN_API,
                "there is no spec of '" + apiName + "' in " + placesInWords(),
                Location.NONE,
                hint);
    }

    private static Problem wrongApi(String apiName, ApiSpec spec) {
        return new Problem(
                GenerationProblem.WRONG_API,
                "the spec found for '" + apiName + "' describes '" + spec.name() + "'",
                spec.at(),
                "name the file after the API it describes");
    }
}
