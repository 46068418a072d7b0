package dev.topaz.generate;

import dev.topaz.generate.emit.Sources;
import java.util.List;

/**
 * Generates what the declarations of one package ask for.
 *
 * <pre>{@code
 * Generation generation = Generation.of(new Sources("com.shop.top", SourceLevel.JAVA_8), finder, catalog);
 * List<Finding> findings = generation.run(declarations, (file, askedBy) -> write(file));
 * }</pre>
 */
public interface Generation {
    /**
     * Prepares one run, for documents of the kind that the finder finds.
     *
     * @param sources prints the sources of the package
     * @param specs where the specs are
     * @param catalog what knows more fields of shared types
     */
    static Generation of(Sources sources, SpecFinder specs, CatalogPlace catalog) {
        return switch (specs.kind()) {
            case API -> new ApiGeneration(sources, specs, catalog);
            case TOPIC -> new TopicGeneration(sources, specs);
        };
    }

    /** Hands each source to {@code sink} and returns everything that was found wrong. */
    List<Finding> run(List<Declaration> declarations, SourceSink sink);
}
