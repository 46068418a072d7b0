package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every document of the corpus.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class RenderedPagesCorpusTest extends RenderedPagesTests {
    private List<ApiSpec> specs = List.of();

    @BeforeAll
    void readAll() {
        specs = RealSpecs.all();
    }

    @Override
    List<ApiSpec> specs() {
        return specs;
    }

    @Test
    void everyDocumentImports() {
        System.out.println(specs.size() + " documents import");

        assertTrue(specs.size() > 5000, () -> specs.size() + " documents");
    }
}
