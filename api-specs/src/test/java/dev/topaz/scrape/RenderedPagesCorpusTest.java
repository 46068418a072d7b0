package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does with every document of the corpus what {@link RenderedPagesTest} does with some.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class RenderedPagesCorpusTest {
    private static List<ApiSpec> specs = List.of();

    @BeforeAll
    static void readAll() {
        specs = RealSpecs.all();
    }

    @Test
    void everyDocumentImports() {
        System.out.println(specs.size() + " documents import");

        assertTrue(specs.size() > 5000, () -> specs.size() + " documents");
    }

    @ParameterizedTest
    @EnumSource(Markup.class)
    void readsHtml(Markup markup) {
        RenderedPages.assertAllRight(specs, markup::page);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void readsTextWithSamples(String between) {
        RenderedPages.assertAllRight(specs, spec -> TextPage.of(spec, between, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void textWithoutSamplesIsRightOrRefused(String between) {
        RenderedPages.assertRightOrRefused(specs, between);
    }
}
