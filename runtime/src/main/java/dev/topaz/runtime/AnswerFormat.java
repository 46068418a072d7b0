package dev.topaz.runtime;

/**
 * The forms in which the platform answers. Whatever was asked for, every form is understood.
 *
 * <pre>{@code
 * ClientOptions options = new ClientOptions().format(AnswerFormat.SIMPLIFIED_JSON);
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, options);
 * }</pre>
 */
public enum AnswerFormat {
    /** Full JSON: lists are wrapped in an object named after their element type. */
    JSON("json"),
    /** JSON without wrappers. */
    SIMPLIFIED_JSON("json"),
    XML("xml");

    private final String wireName;

    AnswerFormat(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the value of the protocol parameter {@code format}. */
    String wireName() {
        return wireName;
    }
}
