package dev.topaz.spec;

/**
 * A place in a spec file, as an editor shows it: line and column count from 1.
 *
 * @param file the path or address that was read, as given by the caller
 */
public record Location(String file, int line, int column) {
    /** The place of something that was not read from a file. */
    public static final Location NONE = new Location("", 0, 0);

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
