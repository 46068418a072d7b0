package dev.topaz.scrape.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The samples of one page.
 *
 * @param request what the Java sample sets
 * @param response the answer, from XML or else from JSON
 * @param session whether the Java sample passes a session key
 */
public record Samples(Optional<Sample> request, Optional<Sample> response, boolean session) {
    /** Finds the samples in the texts of a page, each of which holds one or several. */
    public static Samples in(List<String> texts) {
        return new Samples(
                first(texts, JavaSample::find),
                first(texts, XmlSample::find).or(() -> first(texts, JsonSample::find)),
                texts.stream().anyMatch(JavaSample::sendsSession));
    }

    /** The root of the answer, which says of which API it is; empty when there is none. */
    public Optional<String> answerRoot() {
        return response.map(sample -> sample.root().name());
    }

    private static Optional<Sample> first(List<String> texts, Function<String, Optional<Sample>> find) {
        return texts.stream().map(find).flatMap(Optional::stream).findFirst();
    }
}
