package dev.topaz.spec;

import java.util.List;
import java.util.Optional;

/**
 * What came out of reading one spec file.
 *
 * @param spec present exactly when there is no problem
 */
public record SpecReading(Optional<ApiSpec> spec, List<Problem> problems) {
    public SpecReading {
        problems = List.copyOf(problems);
    }
}
