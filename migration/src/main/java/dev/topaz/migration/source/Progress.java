package dev.topaz.migration.source;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
    /**
     * Takes what is done now.
     *
     * @param done how many of the total are behind us
     */
    void at(int done, int total, String what);
}
