package dev.topaz.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Carries calls to the gateway. Safe for use by many threads.
 *
 * <p>Whoever writes one of their own keeps to this:
 *
 * <ul>
 *   <li>A call is sent <em>at most once</em>, whatever happens; repeating is for those who know what a call does. A
 *       redirect is an answer like any other.
 *   <li>The future fails with a {@link NotSentException} only when the server has certainly not acted on the call, and
 *       with any other {@link java.io.IOException} when it may have: the connection broke, the time was up, or the
 *       answer was cut short, too large or not what its headers promise. In doubt, it may have.
 *   <li>The call is over when {@link HttpCall#readTimeout} is, with a {@link java.net.http.HttpTimeoutException} (or
 *       with one as the cause of a {@code NotSentException}), even when single bytes keep coming.
 *   <li>Cancelling the future gives the call up and closes its connection.
 *   <li>No exception names the query of the address.
 * </ul>
 */
@FunctionalInterface
public interface Transport {
    /** Sends a call; never throws, but returns a future that fails. */
    CompletableFuture<HttpAnswer> send(HttpCall call);
}
