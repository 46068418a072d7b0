package dev.topaz.processor;

import dev.topaz.generate.GenerationProblem;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks specs of topics up, in the order of the places. */
final class TopicFinder {
    /** Whatever else stands in a name would leave the folder of the specs. */
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final List<SpecSource> places;

    /** @param places with topics in place of APIs */
    TopicFinder(List<SpecSource> places) {
        this.places = List.copyOf(places);
    }

    /** Returns the spec of a topic, or all that is wrong with it. */
    SpecReading find(String topic) {
        Optional<SpecText> found = TOPIC.matcher(topic).matches()
                ? places.stream().flatMap(place -> place.find(topic).stream()).findFirst()
                : Optional.empty();
        return found.map(text -> checked(topic, text.read())).orElseGet(() -> refuse(unknown(topic)));
    }

    /** Returns the topics that a pattern stands for. */
    Set<String> names(NamePattern pattern) {
        Set<String> names = new TreeSet<>();
        places.forEach(place -> names.addAll(place.apiNames(pattern)));
        return names;
    }

    /** Returns every topic that any place lists. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        places.forEach(place -> names.addAll(place.apiNames()));
        return names;
    }

    /** Returns where it is looked, for a message. */
    String placesInWords() {
        return places.stream()
                .map(SpecSource::description)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static SpecReading checked(String topic, SpecReading reading) {
        return reading.spec()
                .filter(spec ->
                        spec.kind() != DocumentKind.TOPIC || !spec.name().equals(topic))
                .map(spec -> refuse(new Problem(
                        GenerationProblem.WRONG_API,
                        "the spec found for the topic '" + topic + "' describes '" + spec.name() + "'",
                        spec.at(),
                        "name the file after the topic it describes, and begin it with <topic>")))
                .orElse(reading);
    }

    private static SpecReading refuse(Problem problem) {
        return new SpecReading(Optional.empty(), List.of(problem));
    }

    private Problem unknown(String topic) {
        String near = Nearest.to(topic, names())
                .map(name -> "did you mean '" + name + "'? ")
                .orElse("");
        return new Problem(
                GenerationProblem.UNKNOWN_TOPIC,
                "there is no spec of the topic '" + topic + "' in " + placesInWords(),
                Location.NONE,
                near
                        + "to make one of its page: mvn topaz:import -Dtopaz.documents=<page>, or topaz-specs import <page>; it belongs"
                        + " in META-INF/topaz/messages");
    }
}
