package dev.topaz.tool;

/** How a tool ended. Usage errors have the code 2, which is the command line's own. */
public enum Outcome {
    OK(0),
    /** All went well, and there is a difference that the caller asked to be told of. */
    DIFFERENT(1),
    /** There was an error, which the console has told. */
    FAILED(3);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
