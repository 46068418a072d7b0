package dev.topaz.scrape;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came out of reading one document.
 *
 * @param spec present exactly when there is no problem
 * @param notes what was left out of the spec, and why: nothing is dropped in silence
 */
public record DocReading(Optional<ApiSpec> spec, List<Problem> problems, List<Problem> notes) {
    public DocReading {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
