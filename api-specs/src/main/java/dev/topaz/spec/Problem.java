package dev.topaz.spec;

/**
 * One mistake in the input, as a value: what is wrong, where, and the nearest fix.
 *
 * @param message one sentence without the location and without the code
 * @param hint what to do about it; empty when there is nothing to suggest
 */
public record Problem(Code code, String message, Location at, String hint) {

    /** A stable, searchable name of a kind of problem; each stage has an enum of its own. */
    public interface Code {
        /** The name in {@code UPPER_SNAKE}; never renamed once released. */
        String name();
    }

    /** Location first, code last: tools show the first line only, people search for the last word. */
    @Override
    public String toString() {
        String where = at.file().isEmpty() ? "" : at + ": ";
        return where + message + " [" + code.name() + "]" + (hint.isEmpty() ? "" : "\n  hint: " + hint);
    }
}
