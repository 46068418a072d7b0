package dev.topaz.explorer.call;

/**
 * Something that is wrong with a parameter, found before a call.
 *
 * @param param the wire name
 * @param detail what the kind leaves open: a limit, the characters in question, the place in the JSON
 */
public record ParamProblem(String param, Kind kind, String detail) {
    /** What can be wrong. */
    public enum Kind {
        MISSING("is required"),
        TOO_LONG("is longer than %s"),
        TOO_MANY("has more elements than %s"),
        TOO_LARGE("is larger than %s"),
        TOO_SMALL("is smaller than %s"),
        NOT_A_NUMBER("is not a number: %s"),
        NOT_A_DATE("is not a date like 2020-01-31 08:00:00: %s"),
        NOT_A_BOOLEAN("is neither true nor false: %s"),
        NOT_JSON("is not JSON; the mistake is at %s (line:column)"),
        NOT_AN_OBJECT("is not a JSON object"),
        NOT_A_LIST("is not a JSON array"),
        /** Where the platform wants ASCII: digits, commas, brackets. */
        FULL_WIDTH("has full-width characters where ASCII is wanted: %s");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Returns the problem as a sentence in English. */
    public String sentence() {
        return param + " " + kind.sentence.formatted(detail);
    }
}
