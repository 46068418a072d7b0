package dev.topaz.migration;

import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs: the members are described in {@code docs/migration.md}. */
    JSON,
    /** For editors and code review: SARIF 2.1.0. */
    SARIF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
