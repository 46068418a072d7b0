package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstalledCatalogueTest {
    private static final ApiCatalog CATALOG =
            ApiCatalog.installed(InstalledCatalogueTest.class.getClassLoader()).orElseThrow();

    @Test
    void theApisOfThePlatformAreThoseOfTaobao() {
        assertEquals(
                List.copyOf(CATALOG.apiNames(NamePattern.of("taobao.*"))),
                InstalledCatalogue.platform().stream().map(ApiSpec::name).toList());
    }

    @Test
    void theNamesAreThoseOfAllApis() {
        assertEquals(CATALOG.apiNames(NamePattern.ALL), InstalledCatalogue.apiNames());
    }
}
