package dev.topaz.runtime.decode;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The one JSON factory of all answers, and how far it follows a hostile one. */
final class Json {
    /** Documents nest 7 deep; recursive types in answers may go further. */
    static final int DEEPEST = 256;

    /** Larger than any answer that was ever seen; one text alone must not take all memory. */
    static final int LONGEST_TEXT = 16 * 1024 * 1024;

    /** Exact numbers have some twenty digits; longer ones cost quadratic time. */
    private static final int LONGEST_NUMBER = 1000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            // The bytes are UTF-8 by the time they come here: what looks like UTF-16 is no JSON.
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            // Servers that build JSON by hand leave line breaks in texts; the official SDK reads them too.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private Json() {}
}
