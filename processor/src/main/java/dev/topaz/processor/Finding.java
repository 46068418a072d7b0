package dev.topaz.processor;

import dev.topaz.spec.Problem;
import java.util.Optional;

/** A problem, and the word of the annotation that led to it. */
record Finding(Problem problem, TopApisDeclaration declaration, Optional<TopApisDeclaration.Entry> entry) {}
