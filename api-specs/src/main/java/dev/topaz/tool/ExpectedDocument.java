package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;

/**
 * What is known of a document before it is read.
 *
 * @param api whose document it has to be; empty when any will do
 * @param source where the document can be fetched again, if that is not where it came from; may be empty
 */
record ExpectedDocument(String api, String source) {
    /** Any document, from anywhere. */
    static final ExpectedDocument ANY = new ExpectedDocument("", "");

    /** The document of a spec that is already there. */
    static ExpectedDocument again(ApiSpec spec) {
        return new ExpectedDocument(spec.name(), spec.source());
    }
}
