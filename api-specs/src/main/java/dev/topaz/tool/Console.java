package dev.topaz.tool;

import dev.topaz.spec.Problem;

/** What a person, or a log, sees of a tool at work. */
public interface Console {
    /** What the tool was run for: lines that may be read by a program. */
    void result(String text);

    /** What is worth knowing and no result; one line. */
    void info(String line);

    void error(Problem problem);

    /**
     * How far a long work has come.
     *
     * @param done how many of the total are behind us
     * @param what was done last
     */
    void progress(int done, int total, String what);

    /**
     * What is being done just now: shown to a person at a terminal, and written nowhere where it would stay.
     *
     * @param done how many of the total are behind us
     * @param what is done now
     */
    default void activity(int done, int total, String what) {}
}
