package dev.topaz.runtime.decode;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The one JSON factory of all answers, and how far it follows a hostile one. */
final class Json {
    /** Documents nest 7 deep; recursive types in answers may go further. */
    private static final int DEEPEST = 256;

    /** Exact numbers have some twenty digits; longer ones cost quadratic time. */
    private static final int LONGEST_NUMBER = 1000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private Json() {}
}
