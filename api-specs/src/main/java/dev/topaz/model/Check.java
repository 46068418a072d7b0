package dev.topaz.model;

/** One documented rule that a request is held to before it is sent. */
public record Check(Rule rule, long bound) {
    /** The rules that the platform documents; each is a method of the runtime's checks. */
    public enum Rule {
        /** The bound means nothing here. */
        NOT_EMPTY("notEmpty"),
        MAX_LENGTH("maxLength"),
        MAX_LIST_SIZE("maxListSize"),
        MAX_OBJECT_LIST_SIZE("maxObjectListSize"),
        MAX_VALUE("maxValue"),
        MIN_VALUE("minValue");

        private final String method;

        Rule(String method) {
            this.method = method;
        }

        /** The method that checks it. */
        public String method() {
            return method;
        }
    }
}
