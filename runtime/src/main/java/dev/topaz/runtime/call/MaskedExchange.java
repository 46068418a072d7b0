package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.RawExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One attempt as interceptors see it. Nothing is masked before it is asked for. */
final class MaskedExchange implements RawExchange {
    private final Attempt attempt;
    private final SignedCall signed;
    private final ExchangeResult result;

    MaskedExchange(Attempt attempt, SignedCall signed, ExchangeResult result) {
        this.attempt = attempt;
        this.signed = signed;
        this.result = result;
    }

    /** Which attempt of which client this is. */
    static final class Attempt {
        private final String appKey;
        private final String gateway;
        private final int number;
        private final long nanos;

        Attempt(String appKey, String gateway, int number, long nanos) {
            this.appKey = appKey;
            this.gateway = gateway;
            this.number = number;
            this.nanos = nanos;
        }
    }

    @Override
    public String appKey() {
        return attempt.appKey;
    }

    @Override
    public String apiName() {
        return signed.call().apiName();
    }

    @Override
    public int attempt() {
        return attempt.number;
    }

    @Override
    public String address() {
        return attempt.gateway;
    }

    @Override
    public Map<String, String> requestParams() {
        Map<String, String> params = new LinkedHashMap<>(signed.protocol().toMap());
        params.putAll(signed.call().payload().params().toMap());
        return MaskedValues.of(params);
    }

    @Override
    public Map<String, String> requestHeaders() {
        return MaskedValues.ofHeaders(signed.http().headers());
    }

    @Override
    public OptionalInt status() {
        Optional<HttpAnswer> answer = result.answer();
        return answer.isPresent() ? OptionalInt.of(answer.get().status()) : OptionalInt.empty();
    }

    @Override
    public Map<String, String> responseHeaders() {
        Optional<HttpAnswer> answer = result.answer();
        return answer.isPresent()
                ? MaskedValues.ofHeaders(answer.get().headers(), signed.secrets())
                : Collections.<String, String>emptyMap();
    }

    @Override
    public String responseBody() {
        Optional<HttpAnswer> answer = result.answer();
        return answer.isPresent()
                ? signed.secrets().hiddenIn(new String(answer.get().body(), StandardCharsets.UTF_8))
                : "";
    }

    @Override
    public Optional<IOException> failure() {
        return result.failure();
    }

    @Override
    public Duration duration() {
        return Duration.ofNanos(attempt.nanos);
    }

    @Override
    public String toString() {
        return "RawExchange[" + apiName() + ", attempt " + attempt() + "]";
    }
}
