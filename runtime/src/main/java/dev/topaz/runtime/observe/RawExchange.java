package dev.topaz.runtime.observe;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt as it went over the wire, as an {@link Interceptor} sees it. Secrets are masked: the session, the signature and
 * values under names that hold secrets or personal data. The body of the answer is the platform's; it may hold personal data.
 *
 * <pre>{@code
 * public void afterAttempt(RawExchange exchange) {
 *     if (exchange.duration().getSeconds() >= 3) {
 *         log.warn("slow: {} {}, HTTP {}", exchange.apiName(), exchange.requestParams(), exchange.status());
 *     }
 * }
 * }</pre>
 */
public interface RawExchange {
    /** Returns the app key of the client. */
    String appKey();

    /** Returns the API that was called; {@code batch} for a batch. */
    String apiName();

    /** Returns the number of the attempt, 1 for the first. */
    int attempt();

    /** Returns the address without user, query and session. */
    String address();

    /** Returns the parameters of protocol and request, masked. */
    Map<String, String> requestParams();

    /** Returns the names and values of the headers that were sent; values under sensitive names are masked. */
    Map<String, String> requestHeaders();

    /** Returns the HTTP status; empty if no answer came. */
    OptionalInt status();

    /**
     * Returns the headers of the answer, by lower-case name; values under sensitive names are masked, and session and signature
     * wherever they stand. None if no answer came.
     */
    Map<String, String> responseHeaders();

    /** Returns the body of the answer, in which session and signature are masked; empty if no answer came. */
    String responseBody();

    /** Returns why no answer came. */
    Optional<IOException> failure();

    /** Returns the time from sending to the end of the attempt. */
    Duration duration();
}
