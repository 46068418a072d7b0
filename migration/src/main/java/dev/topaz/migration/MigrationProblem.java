package dev.topaz.migration;

import dev.topaz.spec.Problem;

/** What can keep a migration from being written. */
enum MigrationProblem implements Problem.Code {
    /** A folder, file or jar that is not there or cannot be read. */
    UNREADABLE,
    /** A jar without the official SDK in it. */
    NO_SDK,
    /** A project, or jar, that uses no API of the platform. */
    NOTHING_TO_MOVE,
    /** A class of the project where the one with {@code @TopApis} belongs. */
    NAME_TAKEN,
    /** A file that could not be written; everything is as it was. */
    NOT_WRITTEN
}
