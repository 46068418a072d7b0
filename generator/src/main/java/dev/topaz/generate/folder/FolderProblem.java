package dev.topaz.generate.folder;

import dev.topaz.spec.Problem;

/** What can go wrong between the generator and a folder of sources. */
enum FolderProblem implements Problem.Code {
    /** The name of the package or of the client can stand in no Java source. */
    BAD_JAVA_NAME,
    /** A file that Topaz did not generate has the name of one that it would generate. */
    FOREIGN_SOURCE,
    /** The folder of the package holds the sources of another client. */
    OTHER_CLIENT,
    /** An API and a topic have classes of the same name. */
    TWO_CLASSES_OF_A_NAME,
    /** A folder or a file could not be read. */
    NOT_READ,
    /** A source could not be written. */
    NOT_WRITTEN
}
