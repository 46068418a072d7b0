package dev.topaz.runtime.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A callback that the platform signed. Read it, not the request: what the signature does not cover is not here.
 *
 * <pre>{@code
 * String handle(Callback callback) {
 *     return callback.method().filter("qimen.stock.query"::equals).isPresent() ? stock(callback.body()) : unknown();
 * }
 * }</pre>
 *
 * <p>In a test of such a handler:
 *
 * <pre>{@code
 * Map<String, String> params = Collections.singletonMap("method", "qimen.stock.query");
 * handler.handle(new Callback(params, "<request/>", "fingerprint", Instant.EPOCH));
 * }</pre>
 *
 * <p>Files of a multipart form are not covered by the signature.
 */
public final class Callback extends Verdict {
    private final Map<String, String> params;
    private final String body;
    private final String fingerprint;
    private final Instant repeatableUntil;

    /** Creates a callback as {@link CallbackVerifier} does; tests of callback handlers use it. */
    public Callback(Map<String, String> params, String body, String fingerprint, Instant repeatableUntil) {
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.body = Objects.requireNonNull(body, "body");
        this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
        this.repeatableUntil = Objects.requireNonNull(repeatableUntil, "repeatableUntil");
    }

    /** Returns what was signed besides the body, by name: signed headers, the query, and fields of a form. */
    public Map<String, String> params() {
        return params;
    }

    /** Returns the text of a JSON, XML or plain body; empty for a form. */
    public String body() {
        return body;
    }

    /** Returns the same for every arrival of the same signed request; not a secret. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Returns until when the same request would pass the check of its time again; the end of the year 9999 if its
     * time is not checked, because it then passes for ever.
     */
    public Instant repeatableUntil() {
        return repeatableUntil;
    }

    /** Returns a signed parameter; one without a value is an empty text. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }

    /** Returns what the platform calls: the parameter {@code method}. */
    public Optional<String> method() {
        return param("method");
    }

    /** Returns the app that is called: the parameter {@code app_key}. */
    public Optional<String> appKey() {
        return param("app_key");
    }

    /** Returns the session key of the seller that this is about: the parameter {@code session}. */
    public Optional<String> session() {
        return param("session");
    }

    @Override
    public <R> R match(
            Function<? super Callback, ? extends R> verified, Function<? super Refusal, ? extends R> refused) {
        return verified.apply(this);
    }

    /** Returns the parameter names, without values and body, which hold personal data. */
    @Override
    public String toString() {
        return "Callback[" + params.size() + " params, body of " + body.length() + " characters]";
    }
}
