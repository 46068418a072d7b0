package dev.topaz.tool;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.site.DocSite;

/**
 * A document as it was found.
 *
 * @param place the file or address it came from
 */
record Document(String place, DocReading reading) {
    /** Where the document can be fetched again; empty for a file. */
    String address() {
        return DocSite.isAddress(place) ? place : "";
    }
}
