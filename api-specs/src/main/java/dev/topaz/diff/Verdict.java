package dev.topaz.diff;

/** What a change does to code that was written against the old document; the worst comes first. */
public enum Verdict {
    /** Code that compiled does not compile any more, or not to the same types. */
    BREAKS_SOURCE("breaks source"),
    /** Code still compiles, and calls that were answered may be refused or mean something else. */
    BREAKS_RUN_TIME("breaks at run time"),
    /** Code goes on as before; there may be something new to use. */
    COMPATIBLE("compatible"),
    /** Only what is said about it has changed. */
    PROSE("prose");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As reports say it. */
    public String words() {
        return words;
    }
}
