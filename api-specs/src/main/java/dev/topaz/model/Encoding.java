package dev.topaz.model;

/**
 * How a request keeps a value until it is sent. The official SDK keeps everything that is no single value as text; the
 * typed setter stands beside the one for text.
 */
public enum Encoding {
    /** As it is. */
    PLAIN,
    /** A list of scalars, as text joined by commas. */
    JOINED,
    /** An object, as JSON text. */
    JSON_OBJECT,
    /** A list of objects, as JSON text. */
    JSON_LIST,
    /** JSON text for which there is no typed setter. */
    JSON_TEXT
}
