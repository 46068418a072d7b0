package dev.topaz.resolve;

import java.util.Set;

/** Where a field stands, and with it the accessor names that are already spoken for there. */
enum Position {
    /** A parameter of the request itself. */
    REQUEST_TOP,
    /** A field of an object in a request. */
    REQUEST_NESTED,
    /** A field of the response itself. */
    RESPONSE_TOP,
    /** A field of an object in a response. */
    RESPONSE_NESTED,
    /** A field of a message, or of an object in one. */
    CONTENT;

    /** What follows {@code get} or {@code set} in the members of the base class; a test compares it with that class. */
    Set<String> reserved() {
        return switch (this) {
            case REQUEST_TOP ->
                Set.of(
                        "ApiMethodName",
                        "Class",
                        "HeaderMap",
                        "ResponseClass",
                        "TargetAppKey",
                        "TextParams",
                        "Timestamp");
            case RESPONSE_TOP ->
                Set.of("Body", "Class", "ErrorCode", "Headers", "Msg", "RequestId", "SubCode", "SubMsg");
            case REQUEST_NESTED, RESPONSE_NESTED, CONTENT -> Set.of("Class");
        };
    }
}
