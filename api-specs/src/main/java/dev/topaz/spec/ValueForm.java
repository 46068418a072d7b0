package dev.topaz.spec;

/** The forms that a scalar takes on the wire; the names are those of the runtime's reading and writing methods. */
public enum ValueForm {
    /** A JSON string. */
    TEXT,
    /** A JSON integer. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOL,
    /** A JSON string {@code yyyy-MM-dd HH:mm:ss} in GMT+8. */
    DATE,
    /** Text that is itself a JSON document; on the wire a JSON string like any other. */
    JSON,
    /** The bytes of a file: a multipart part at the top of a request, Base64 text everywhere else. */
    FILE
}
