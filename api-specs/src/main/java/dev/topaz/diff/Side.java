package dev.topaz.diff;

/** Where a parameter stands, which decides what its type is in Java. */
enum Side {
    REQUEST_TOP,
    REQUEST_NESTED,
    RESPONSE;

    Side nested() {
        return this == RESPONSE ? RESPONSE : REQUEST_NESTED;
    }

    boolean isRequest() {
        return this != RESPONSE;
    }
}
