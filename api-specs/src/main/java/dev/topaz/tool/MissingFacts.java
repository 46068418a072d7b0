package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Session;

/** What one document of an API is silent about, and another one says: saved text has no address, JSON no session label. */
final class MissingFacts {
    private MissingFacts() {}

    /** The document, and where it is silent, the other one. */
    static ApiSpec fill(ApiSpec spec, ApiSpec other) {
        return new ApiSpec(
                spec.kind(),
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category().isEmpty() ? other.category() : spec.category(),
                spec.source().isEmpty() ? other.source() : spec.source(),
                spec.session() == Session.UNKNOWN ? other.session() : spec.session(),
                spec.request(),
                spec.response(),
                spec.errors(),
                spec.at());
    }

    /** The document, found at another address. */
    static ApiSpec withSource(ApiSpec spec, String source) {
        return new ApiSpec(
                spec.kind(),
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                source,
                spec.session(),
                spec.request(),
                spec.response(),
                spec.errors(),
                spec.at());
    }
}
