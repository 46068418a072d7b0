package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A test that looks at the page in a real browser; each test begins on a laptop and with empty forms. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
    @TempDir
    static Path root;

    @RegisterExtension
    static final OneBrowser ONE = new OneBrowser();

    Explorer explorer;
    Browser browser;

    @BeforeAll
    void open() throws IOException {
        browser = ONE.browser();
        explorer = start(List.of(new SpecPlace(DemoSpecs.write(root.resolve("specs")))));
    }

    /** Starts what the browser looks at; the demo specs and the catalogue by default. */
    Explorer start(List<SpecPlace> specs) {
        return Explorer.start(specs, settings(), Optional.empty(), catalog());
    }

    /** Returns how the page is served. */
    PageSettings settings() {
        return new PageSettings(0, Optional.empty());
    }

    static Optional<ApiCatalog> catalog() {
        return ApiCatalog.installed(BrowserTest.class.getClassLoader());
    }

    @AfterAll
    void close() {
        // Missing where there is no browser.
        if (explorer != null) {
            explorer.close();
        }
    }

    @BeforeEach
    void laptop() {
        browser.screen(1366, 768, "light");
    }

    @AfterEach
    void nothingWasRefusedOrBroken() {
        browser.forgetForms();
        assertEquals(List.of(), browser.complaints());
    }
}
