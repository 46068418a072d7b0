package dev.topaz.migration.build;

/** What compiles a module. */
public enum BuildTool {
    MAVEN("Maven"),
    GRADLE("Gradle"),
    SBT("sbt"),
    PLAY("Play 1"),
    ANT("Ant"),
    ECLIPSE("Eclipse"),
    /** No build file: the compiler itself, by hand or from a script. */
    JAVAC("javac");

    private final String title;

    BuildTool(String title) {
        this.title = title;
    }

    /** What its users call it. */
    public String title() {
        return title;
    }
}
