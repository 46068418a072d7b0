package dev.topaz.scrape.page;

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

    /** A document of which nothing can be kept. */
    public static DocReading refused(Problem problem) {
        return refused(List.of(problem));
    }

    /** A document of which nothing can be kept, for one reason or more. */
    public static DocReading refused(List<Problem> problems) {
        return new DocReading(Optional.empty(), problems, List.of());
    }
}
