package dev.topaz.scrape;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** Some of the documents, chosen by the hash of their names. */
class RenderedPagesTest extends RenderedPagesTests {
    private static final int DOCUMENTS = 200;
    private List<ApiSpec> specs = List.of();

    @BeforeAll
    void chooseSpecs() {
        specs = RealSpecs.chosen(DOCUMENTS);
    }

    @Override
    List<ApiSpec> specs() {
        return specs;
    }
}
