package dev.topaz.migration.build;

/**
 * A line of a build file that a person should know of.
 *
 * @param path below the folder of the project, with slashes
 * @param line counted from 1
 * @param fix what to type; empty where nothing has to be typed
 */
public record BuildFinding(Kind kind, String path, int line, String message, String fix) {
    /** What is found in builds. */
    public enum Kind {
        /** The official SDK. */
        OLD_DEPENDENCY,
        /** A Java version that generated classes cannot be compiled for, or a compiler that cannot run the processor. */
        JAVA_VERSION,
        /** A Java version that may stay, while the build itself needs a newer JDK. */
        BUILD_JDK,
        /** An app for Android. */
        ANDROID
    }
}
