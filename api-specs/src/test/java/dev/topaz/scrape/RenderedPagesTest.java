package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders real documents as pages in many forms; reading them must give the same spec back. */
class RenderedPagesTest {
    private static List<ApiSpec> specs = List.of();

    private static final int DOCUMENTS = 500;

    @BeforeAll
    static void chooseSpecs() throws IOException {
        specs = RealSpecs.chosen(DOCUMENTS);
    }

    @ParameterizedTest
    @EnumSource(Markup.class)
    void readsHtml(Markup markup) {
        assertAllRight(markup::page);
    }

    @Test
    void readsTextWithSamples() {
        assertAllRight(spec -> TextPage.of(spec, " ", true));
        assertAllRight(spec -> TextPage.of(spec, "\t", true));
    }

    @Test
    void textWithoutSamplesIsRightOrRefused() {
        for (String between : List.of(" ", "\t")) {
            int right = 0;
            for (ApiSpec spec : specs) {
                DocReading reading = read(TextPage.of(spec, between, false));
                if (reading.spec().isPresent()) {
                    assertEquals(text(spec), text(reading.spec().get()));
                    right++;
                } else {
                    reading.problems()
                            .forEach(problem -> assertTrue(problem.at().line() > 0, problem.toString()));
                }
            }
            System.out.println("text without samples, cells parted by '" + between + "': " + right + " of " + DOCUMENTS
                    + " right");
        }
    }

    private static void assertAllRight(Function<ApiSpec, String> render) {
        List<String> wrong = new ArrayList<>();
        for (ApiSpec spec : specs) {
            DocReading reading = read(render.apply(spec));
            if (reading.spec().isEmpty()) {
                wrong.add(spec.name() + ": " + reading.problems());
            } else if (!text(spec).equals(text(reading.spec().get()))) {
                wrong.add(spec.name() + ": "
                        + firstDifference(text(spec), text(reading.spec().get())));
            }
        }
        assertEquals(List.of(), wrong, wrong.size() + " documents differ");
    }

    private static String firstDifference(String expected, String actual) {
        List<String> lines = actual.lines().toList();
        int at = 0;
        for (String line : expected.lines().toList()) {
            if (at >= lines.size() || !line.equals(lines.get(at))) {
                return "\n expected " + line + "\n was      " + (at < lines.size() ? lines.get(at) : "nothing") + "\n";
            }
            at++;
        }
        return "more lines";
    }

    private static DocReading read(String page) {
        return Documents.read("page", page.getBytes(StandardCharsets.UTF_8), "");
    }

    private static String text(ApiSpec spec) {
        return SpecXml.write(spec.withoutLocations());
    }
}
