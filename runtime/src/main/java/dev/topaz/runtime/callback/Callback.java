package dev.topaz.runtime.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A callback that the platform signed. Read it, not the request: what the signature does not cover is not here.
 *
 * <p>Files of a multipart form are not covered by the signature.
 *
 * @param params what was signed besides the body, by name: signed headers, the query, and fields of a form
 * @param body the text of a JSON, XML or plain body; empty for a form
 * @param fingerprint the same for every arrival of the same signed request; not a secret
 * @param repeatableUntil until when the same request would pass the check of its time again
 */
public record Callback(Map<String, String> params, String body, String fingerprint, Instant repeatableUntil)
        implements Verdict {

    public Callback {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** A signed parameter; one without a value is an empty text. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }

    /** What the platform calls: the parameter {@code method}. */
    public Optional<String> method() {
        return param("method");
    }

    /** The app that is called: the parameter {@code app_key}. */
    public Optional<String> appKey() {
        return param("app_key");
    }

    /** The session key of the seller whom this is about: the parameter {@code session}. */
    public Optional<String> session() {
        return param("session");
    }

    /** Neither values nor the body, which hold personal data. */
    @Override
    public String toString() {
        return "Callback[" + params.size() + " params, body of " + body.length() + " characters]";
    }
}
