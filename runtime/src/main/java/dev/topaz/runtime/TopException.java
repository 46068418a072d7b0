package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RetryAdvice;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Its four subclasses are all there are: refused, answered with a failure of the business, not
 * answered, not understood.
 *
 * <pre>{@code
 * try {
 *     client.call(request, session);
 * } catch (TopException e) {
 *     if (e.retryAdvice() == RetryAdvice.LATER) {
 *         queue.add(order);
 *     } else {
 *         log.error("order {}: HTTP {}", order, e.status(), e);
 *     }
 * }
 * }</pre>
 */
public abstract class TopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable RawAnswer answer;

    TopException(String message, @Nullable Throwable cause, @Nullable HttpAnswer answer) {
        super(message, cause);
        this.answer = answer == null ? null : new RawAnswer(answer);
    }

    /** Returns whether repeating the call can help. Whatever was safe to repeat has already been repeated. */
    public abstract RetryAdvice retryAdvice();

    /** Returns the HTTP status of the answer; empty if no answer came. */
    public final OptionalInt status() {
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status());
    }

    /** Returns the HTTP headers of the answer, by lower-case name; none if no answer came. */
    public final Map<String, String> headers() {
        return answer == null ? Collections.<String, String>emptyMap() : answer.headers();
    }

    /** Returns the body of the answer as it came, which may hold personal data; empty if no answer came. */
    public final Optional<String> body() {
        return answer == null ? Optional.<String>empty() : Optional.of(answer.body());
    }
}
