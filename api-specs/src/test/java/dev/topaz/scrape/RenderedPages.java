package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import dev.topaz.spec.SpecXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Renders documents as pages, reads the pages, and compares. */
final class RenderedPages {
    /**
     * The last row of {@code user_info} has no type. Samples leave rows without a type out, so where rows of every depth look alike,
     * it may as well be the next row of the object around.
     */
    private static final Set<String> UNDECIDABLE = Set.of("yunos.admarket.ad.bid");

    private RenderedPages() {}

    /** Every document is read as it was, but those that are refused because neither rows nor samples tell where a row belongs. */
    static void assertAllRightWhereDecidable(List<ApiSpec> specs, Function<ApiSpec, String> render) {
        assertAllRight(
                specs.stream()
                        .filter(spec -> !UNDECIDABLE.contains(spec.name()))
                        .toList(),
                render);
        for (ApiSpec spec : specs) {
            if (UNDECIDABLE.contains(spec.name())) {
                assertEquals(
                        List.of("'info' may belong to 'user_info' or to 'bid_request'"),
                        read(render.apply(spec)).problems().stream()
                                .map(Problem::message)
                                .toList());
            }
        }
    }

    /** Every document is read as it was. */
    static void assertAllRight(List<ApiSpec> specs, Function<ApiSpec, String> render) {
        List<String> wrong = new ArrayList<>();
        for (ApiSpec spec : specs) {
            DocReading reading = read(render.apply(spec));
            if (reading.spec().isEmpty()) {
                wrong.add(spec.name() + ": " + reading.problems());
            } else if (!text(spec).equals(text(reading.spec().get()))) {
                wrong.add(spec.name() + ": "
                        + firstDifference(text(spec), text(reading.spec().get())) + reading.notes());
            }
        }
        assertEquals(List.of(), wrong, wrong.size() + " documents differ");
    }

    /**
     * Text without samples is refused at the place that may mean two things, or read as it was; prose may differ where a note says
     * so, and nothing else.
     */
    static void assertRightOrRefused(List<ApiSpec> specs, String between) {
        int right = 0;
        int noted = 0;
        for (ApiSpec spec : specs) {
            DocReading reading = read(TextPage.of(spec, between, false));
            if (reading.spec().isEmpty()) {
                reading.problems().forEach(problem -> assertTrue(problem.at().line() > 0, problem.toString()));
                continue;
            }
            ApiSpec found = reading.spec().get();
            assertEquals(text(withoutProse(spec)), text(withoutProse(found)));
            if (reading.notes().stream().map(Problem::code).anyMatch(DocProblem.UNCERTAIN_PROSE::equals)) {
                noted++;
            } else {
                assertEquals(text(spec), text(found));
                right++;
            }
        }
        System.out.println("text without samples, cells parted by '" + between + "': " + (right + noted) + " of "
                + specs.size() + " right, in " + noted + " of them the prose is noted as uncertain");
    }

    private static ApiSpec withoutProse(ApiSpec spec) {
        return new ApiSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                Session.UNKNOWN,
                params(spec.request()),
                params(spec.response()),
                spec.errors(),
                Location.NONE);
    }

    private static List<ParamSpec> params(List<ParamSpec> params) {
        return params.stream()
                .map(param -> new ParamSpec(
                        param.name(),
                        param.type(),
                        param.required(),
                        "",
                        param.limits(),
                        "",
                        params(param.fields()),
                        param.children(),
                        Location.NONE))
                .toList();
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
