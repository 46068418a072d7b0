package dev.topaz.correct;

import dev.topaz.spec.Location;

/**
 * One thing that the vendor documents wrongly.
 *
 * @param path {@code request/tid} or {@code response/trade/status}, in the vendor's names
 * @param documented what the vendor says; once it says something else, the correction is out of date
 * @param actual what is true
 */
record Correction(String api, String path, Aspect aspect, String documented, String actual, Location at) {
    /** What can be corrected. */
    enum Aspect {
        NAME,
        TYPE,
        REQUIRED
    }
}
