package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one HTTP exchange: an answer, or a failure. */
public final class ExchangeResult {
    private final @Nullable HttpAnswer answer;
    private final @Nullable IOException failure;

    private ExchangeResult(@Nullable HttpAnswer answer, @Nullable IOException failure) {
        this.answer = answer;
        this.failure = failure;
    }

    static ExchangeResult received(HttpAnswer answer) {
        return new ExchangeResult(answer, null);
    }

    static ExchangeResult failed(IOException failure) {
        return new ExchangeResult(null, failure);
    }

    boolean isReceived() {
        return answer != null;
    }

    /** Returns the answer of an exchange that received one. */
    HttpAnswer received() {
        return Objects.requireNonNull(answer, "the exchange failed");
    }

    /** Returns the failure of an exchange that received nothing. */
    IOException failed() {
        return Objects.requireNonNull(failure, "the exchange received an answer");
    }

    Optional<HttpAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
