package dev.topaz.generate.folder;

import java.util.List;
import java.util.Optional;

/**
 * The APIs or topics that are asked for.
 *
 * @param option that names them
 */
public record RequestedNames(String option, List<String> names) {
    /** Returns why another option is refused that says something about them; empty unless none is asked for. */
    public Optional<String> refusal(String other, List<String> values) {
        return names.isEmpty() && !values.isEmpty()
                ? Optional.of(other + " means nothing without " + option)
                : Optional.empty();
    }
}
