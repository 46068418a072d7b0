package dev.topaz.scrape;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders real documents as pages in many forms; reading them must give the same spec back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RenderedPagesTests {
    abstract List<ApiSpec> specs();

    @ParameterizedTest
    @EnumSource(Markup.class)
    void readsHtml(Markup markup) {
        if (markup == Markup.LOOKALIKES) {
            RenderedPages.assertAllRightWhereDecidable(specs(), markup::page);
        } else {
            RenderedPages.assertAllRight(specs(), markup::page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void readsTextWithSamples(String between) {
        RenderedPages.assertAllRightWhereDecidable(specs(), spec -> TextPage.of(spec, between, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void textWithoutSamplesIsRightOrRefused(String between) {
        RenderedPages.assertRightOrRefused(specs(), between);
    }
}
