package dev.topaz.processor;

import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The specs of the places that a file names, which is read when a spec is looked for and not before. */
final class PreparedFileSpecs implements SpecSource {
    private final PreparedPlaces prepared;
    private final UnaryOperator<SpecSource> view;

    PreparedFileSpecs(PreparedPlaces prepared) {
        this(prepared, UnaryOperator.identity());
    }

    private PreparedFileSpecs(PreparedPlaces prepared, UnaryOperator<SpecSource> view) {
        this.prepared = prepared;
        this.view = view;
    }

    @Override
    public SpecSource topics() {
        return new PreparedFileSpecs(prepared, SpecSource::topics);
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        return prepared.all().stream()
                .flatMap(place -> view.apply(place).find(apiName).stream())
                .findFirst();
    }

    @Override
    public Set<String> apiNames() {
        Set<String> names = new TreeSet<>();
        prepared.all().forEach(place -> names.addAll(view.apply(place).apiNames()));
        return names;
    }

    /** Nothing is said of a file that is not there. */
    @Override
    public String description() {
        List<SpecSource> places = prepared.all();
        return places.stream().map(SpecSource::description).collect(Collectors.joining(", "));
    }
}
