package dev.topaz.generate;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.catalog.NearestApi;
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

/** Looks specs of one kind up, in the order of the places, and reads each once. */
public final class SpecFinder {
    /** Whatever else stands in a name would leave the folder of the specs. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final DocumentKind kind;
    private final List<SpecSource> places;
    private final OriginalSpecs originals;
    private final DeclarationSyntax syntax;
    private final Map<String, SpecReading> read = new TreeMap<>();
    private final Map<String, SpecSource> placeOf = new TreeMap<>();
    private Optional<Set<String>> listed = Optional.empty();

    /**
     * Looks into these places.
     *
     * @param kind what is looked for
     * @param places the nearest to the user first
     */
    public SpecFinder(DocumentKind kind, List<SpecSource> places, OriginalSpecs originals, DeclarationSyntax syntax) {
        this.kind = kind;
        this.places = switch (kind) {
            case API -> List.copyOf(places);
            case TOPIC -> places.stream().map(SpecSource::topics).toList();
        };
        this.originals = originals;
        this.syntax = syntax;
    }

    /** Returns what is looked for. */
    DocumentKind kind() {
        return kind;
    }

    /** Returns how messages speak of it. */
    DocumentWords words() {
        return DocumentWords.of(kind);
    }

    /** Returns how the user writes a declaration. */
    DeclarationSyntax syntax() {
        return syntax;
    }

    /** Returns the spec of this name, or all that is wrong with it. */
    SpecReading find(String name) {
        return read.computeIfAbsent(name, this::lookUp);
    }

    /** Returns the specs that were found so far, by name. */
    public SortedMap<String, SpecText> found() {
        SortedMap<String, SpecText> found = new TreeMap<>();
        placeOf.forEach((name, place) -> place.find(name).ifPresent(text -> found.put(name, text)));
        return found;
    }

    /** Returns every name that any place lists. */
    Set<String> names() {
        if (listed.isEmpty()) {
            Set<String> names = new TreeSet<>();
            places.forEach(place -> names.addAll(place.apiNames()));
            listed = Optional.of(names);
        }
        return listed.get();
    }

    /**
     * Returns the APIs or topics that a pattern stands for: those that the user has specs of, and those of the catalogue unless the pattern
     * begins with {@code *}. The one that ships with Topaz is not among them.
     */
    Set<String> names(NamePattern pattern) {
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

    private SpecReading lookUp(String name) {
        if (!NAME.matcher(name).matches()) {
            return refuse(notAName(name));
        }
        for (SpecSource place : places) {
            Optional<SpecReading> reading = place.read(name, text -> originals.original(name, text));
            if (reading.isPresent()) {
                placeOf.put(name, place);
                return checked(name, reading.get());
            }
        }
        return refuse(unknown(name));
    }

    private SpecReading checked(String name, SpecReading reading) {
        return reading.spec()
                .filter(spec -> spec.kind() != kind || !spec.name().equals(name))
                .map(spec -> refuse(wrongDocument(name, spec)))
                .orElse(reading);
    }

    private static SpecReading refuse(Problem problem) {
        return new SpecReading(Optional.empty(), List.of(problem));
    }

    private Problem notAName(String name) {
        return new Problem(
                words().unknown(),
                "'" + name + "' cannot be the name of " + words().aNoun(),
                Location.NONE,
                nearest(name) + "a name is made of letters, digits, '.', '-' and '_', without blanks");
    }

    private String nearest(String name) {
        return NearestApi.to(name, names())
                .map(near -> "did you mean '" + near + "'? ")
                .orElse("");
    }

    private Problem unknown(String name) {
        String hint = nearest(name)
                + places.stream()
                        .flatMap(place -> place.advice(name).stream())
                        .findFirst()
                        .map(advice -> advice + "; ")
                        .orElse("")
                + words().fetch(name) + "; specs that you have elsewhere are named with " + syntax.specsOption();
        return new Problem(
                words().unknown(),
                "there is no spec of " + words().quoted(name) + " in " + placesInWords(),
                Location.NONE,
                hint);
    }

    private Problem wrongDocument(String name, ApiSpec spec) {
        return new Problem(
                GenerationProblem.WRONG_API,
                "the spec found for " + words().quoted(name) + " describes "
                        + DocumentWords.of(spec.kind()).quoted(spec.name()),
                spec.at(),
                words().insteadOf(spec.kind()));
    }
}
