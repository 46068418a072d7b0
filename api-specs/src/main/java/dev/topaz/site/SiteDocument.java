package dev.topaz.site;

import java.util.Optional;

/**
 * A document of the site, by its numbers.
 *
 * @param type 2 for an API, 9 for a message topic
 */
record SiteDocument(String id, int type) {
    private static final int API = 2;
    private static final int TOPIC = 9;

    static SiteDocument api(String id) {
        return new SiteDocument(id, API);
    }

    /** Returns the document that a page shows; empty for pages that show no document of a known type. */
    static Optional<SiteDocument> shownAt(String path, String id) {
        if (path.endsWith("/api.htm")) {
            return Optional.of(api(id));
        }
        return path.endsWith("/tmc.htm") ? Optional.of(new SiteDocument(id, TOPIC)) : Optional.empty();
    }

    String query() {
        return "docId=" + id + "&docType=" + type;
    }
}
