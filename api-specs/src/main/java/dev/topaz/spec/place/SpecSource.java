package dev.topaz.spec.place;

import dev.topaz.spec.SpecReading;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One of the places in which specs are looked for. */
public interface SpecSource {
    /**
     * The spec of an API; empty when this place has none.
     *
     * @param apiName a name without slashes: others would leave the folder of the specs
     * @throws java.io.UncheckedIOException when it is there and cannot be read
     */
    Optional<SpecText> find(String apiName);

    /** Returns the spec of an API, read; empty when this place has none. */
    default Optional<SpecReading> read(String apiName) {
        return read(apiName, UnaryOperator.identity());
    }

    /**
     * Returns the spec of an API, read; empty when this place has none. A place without files has no text to read, and gives what
     * it has.
     *
     * @param named gives the file the name that messages call it
     */
    default Optional<SpecReading> read(String apiName, UnaryOperator<SpecText> named) {
        return find(apiName).map(named).map(SpecText::read);
    }

    /** Whether there is one, without reading it. */
    default boolean holds(String apiName) {
        return find(apiName).isPresent();
    }

    /** The APIs that this place is known to have; some places can be asked for a name and not for a list. */
    Set<String> apiNames();

    /** Returns the APIs of this place that {@code "*"} stands for: not the one whose spec ships with Topaz, and no catalogue. */
    default Set<String> ownApiNames() {
        return apiNames();
    }

    /** Returns the APIs of this place that a pattern stands for. */
    default Set<String> apiNames(NamePattern pattern) {
        Set<String> names = new TreeSet<>(ownApiNames());
        names.removeIf(name -> !pattern.matches(name));
        return names;
    }

    /** What to do when a spec is missing here and lies where this place does not look; empty when it does not. */
    default Optional<String> advice(String apiName) {
        return Optional.empty();
    }

    /** How a message calls this place. */
    String description();
}
