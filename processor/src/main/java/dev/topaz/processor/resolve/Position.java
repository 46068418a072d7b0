package dev.topaz.processor.resolve;

import java.util.Set;

/** Where a field stands, and with it the accessor names that are already spoken for there. */
enum Position {
    /** A parameter of the request itself. */
    REQUEST_TOP(Set.of(
            "ApiMethodName", "Class", "HeaderMap", "ResponseClass", "TargetAppKey", "TextParams", "Timestamp")),
    /** A field of an object in a request. */
    REQUEST_NESTED(Set.of("Class")),
    /** A field of the response itself. */
    RESPONSE_TOP(
            Set.of("Body", "Class", "ErrorCode", "Headers", "Msg", "Params", "RequestId", "SubCode", "SubMsg")),
    /** A field of an object in a response. */
    RESPONSE_NESTED(Set.of("Class"));

    private final Set<String> reserved;

    Position(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** What follows {@code get} or {@code set} in the members of the base class. */
    Set<String> reserved() {
        return reserved;
    }
}
