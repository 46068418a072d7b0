package dev.topaz.testkit.validation;

/**
 * What is wrong with the value of a parameter.
 *
 * @param path the parameter, or the field inside it: {@code order.receiver.name}
 * @param detail what the kind leaves open: a limit, the text in question, the place in the JSON
 */
public record Violation(String path, Kind kind, String detail) {
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
        NOT_BASE64("is not Base64 text"),
        NOT_JSON("is not JSON; the mistake is at %s (line:column)"),
        NOT_AN_OBJECT("is not a JSON object"),
        NOT_A_LIST("is not a JSON array"),
        /** An object or an array where a text, a number or a Boolean is documented. */
        NOT_A_SINGLE_VALUE("is not a single value"),
        /** Where the platform wants ASCII: digits, commas, brackets. */
        FULL_WIDTH("has full-width characters where ASCII is wanted: %s");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    static Violation missing(String path) {
        return new Violation(path, Kind.MISSING, "");
    }

    static Violation of(String path, Kind kind) {
        return new Violation(path, kind, "");
    }

    static Violation over(String path, Kind kind, long limit) {
        return new Violation(path, kind, Long.toString(limit));
    }

    /** Returns the violation as a sentence in English. */
    public String sentence() {
        return path + " " + kind.sentence.formatted(detail);
    }
}
