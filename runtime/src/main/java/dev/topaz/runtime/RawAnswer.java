package dev.topaz.runtime;

import dev.topaz.runtime.decode.CharacterSet;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.http.HttpAnswer;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** An answer as it came, kept in an exception, which must be serializable. */
final class RawAnswer implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final HashMap<String, String> headers;
    private final byte[] body;

    RawAnswer(HttpAnswer answer) {
        this.status = answer.status();
        this.headers = new HashMap<>(answer.headers());
        this.body = answer.body();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Decodes in the character set that the answer names, or in UTF-8 if that is unknown. */
    String body() {
        try {
            String contentType = headers.containsKey("content-type") ? headers.get("content-type") : "";
            return new String(body, CharacterSet.of(contentType, body));
        } catch (DecodeException e) {
            // The text is for people to look at: one character set is better than none.
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
