package dev.topaz.generate;

import dev.topaz.spec.Problem;
import java.util.Optional;

/**
 * A problem, and the words of the user that led to it.
 *
 * @param entry the name or pattern; empty if the declaration as a whole led to it
 */
public record Finding(Problem problem, Declaration declaration, Optional<ApiEntry> entry) {}
