package dev.topaz.tool;

import dev.topaz.correct.Corrections;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the spec out of a document: what the document is silent about is taken from what is known, and what the team has
 * corrected is corrected.
 */
final class DocumentImporter {
    /** A file that is named after an API, such as {@code taobao.trade.get.html}. */
    private static final Pattern NAMED_AFTER_API = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+){2,}");

    private static final Pattern ENDING = Pattern.compile("\\.(html?|txt|json|xml)$");

    private final SpecFolder folder;
    private final Corrections corrections;

    DocumentImporter(SpecFolder folder, Corrections corrections) {
        this.folder = folder;
        this.corrections = corrections;
    }

    /**
     * The spec that the folder ought to hold.
     *
     * @param problems receives why there is none
     */
    Optional<ApiSpec> take(Document document, ExpectedDocument expected, List<Problem> problems) {
        problems.addAll(document.reading().problems());
        Optional<ApiSpec> spec = document.reading().spec();
        Optional<Problem> objection = spec.flatMap(read -> objection(read.name(), document, expected));
        objection.ifPresent(problems::add);
        return objection.isPresent()
                ? Optional.empty()
                : spec.map(read -> fill(read, document, expected)).flatMap(filled -> correct(filled, problems));
    }

    private Optional<ApiSpec> correct(ApiSpec spec, List<Problem> problems) {
        int before = problems.size();
        ApiSpec corrected = corrections.apply(spec, problems);
        return problems.size() == before ? Optional.of(corrected) : Optional.empty();
    }

    /** Why this document is not the one. */
    private static Optional<Problem> objection(String name, Document document, ExpectedDocument expected) {
        Location at = new Location(document.place(), 0, 0);
        if (!SpecFolder.isApiName(name)) {
            String message = "'" + name + "' is no name of an API";
            return Optional.of(new Problem(ToolProblem.BAD_NAME, message, at, "does the page say what it is of?"));
        }
        String api = expected.api().isEmpty() ? fileApi(document) : expected.api();
        if (api.isEmpty() || api.equals(name)) {
            return Optional.empty();
        }
        String message = "this is the document of '" + name + "', not of '" + api + "'";
        String hint = expected.api().isEmpty() ? "rename the file, or say which API you expect: " + name : "";
        return Optional.of(new Problem(DocProblem.OTHER_API, message, at, hint));
    }

    private static String fileApi(Document document) {
        String place = document.place();
        String file = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        String base = ENDING.matcher(file).replaceFirst("");
        return document.address().isEmpty() && namesApi(base) ? base : "";
    }

    /** Returns whether this looks like the name of an API, and not like that of a file with an ending. */
    static boolean namesApi(String text) {
        return NAMED_AFTER_API.matcher(text).matches() && !ENDING.matcher(text).find();
    }

    private ApiSpec fill(ApiSpec spec, Document document, ExpectedDocument expected) {
        String source = Stream.of(expected.source(), document.address(), spec.source())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        ApiSpec found = MissingFacts.withSource(spec, source);
        return folder.find(spec.name())
                .or(() -> bundled(spec.name()))
                .map(known -> MissingFacts.fill(found, known))
                .orElse(found);
    }

    private static Optional<ApiSpec> bundled(String api) {
        String name = SpecFiles.resource(api);
        try (InputStream in = ApiSpec.class.getResourceAsStream("/" + name)) {
            return in == null
                    ? Optional.empty()
                    : SpecText.of(name, in.readAllBytes()).read().spec();
        } catch (IOException e) {
            return Optional.empty(); // the bundled spec only fills gaps, and a gap is no error
        }
    }
}
