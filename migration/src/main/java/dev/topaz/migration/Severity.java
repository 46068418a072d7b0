package dev.topaz.migration;

import java.util.Locale;

/** How much a {@link Decision} matters; the levels of SARIF. */
enum Severity {
    /** The line does not compile after the move. */
    ERROR,
    /** The line compiles after the move, and behaves differently. */
    WARNING,
    /** The line compiles and behaves as before, as long as the old jar stays on the class path. */
    NOTE;

    /** {@code error}, {@code warning} or {@code note}. */
    String level() {
        return name().toLowerCase(Locale.ROOT);
    }
}
