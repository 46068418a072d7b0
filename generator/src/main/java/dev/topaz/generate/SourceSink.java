package dev.topaz.generate;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;

/** Where generated sources go. */
@FunctionalInterface
public interface SourceSink {
    /**
     * Takes one source, which is ASCII.
     *
     * @param askedBy the declarations that asked for it
     * @return why the source could not be taken; empty if it was
     */
    Optional<Problem> accept(SourceFile file, List<Declaration> askedBy);
}
