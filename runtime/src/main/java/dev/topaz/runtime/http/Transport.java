package dev.topaz.runtime.http;

import java.io.IOException;

/**
 * Sends HTTP requests. Safe for use by many threads; each exchange runs in the thread of its caller.
 *
 * <p>An application that needs another HTTP client implements this interface and passes it to the client's options:
 *
 * <pre>{@code
 * Transport logging = new Transport() {
 *     public HttpAnswer exchange(HttpCall call) throws IOException {
 *         HttpAnswer answer = transport.exchange(call);
 *         log.info("{} answered {}", call, answer.status());
 *         return answer;
 *     }
 *
 *     public void close() {
 *         transport.close();
 *     }
 * };
 * }</pre>
 *
 * <p>An implementation keeps these rules:
 *
 * <ul>
 *   <li>It sends a call <em>at most once</em>. Retries belong to the caller, which knows what the call does. A redirect is an
 *       answer like any other.
 *   <li>It throws {@link NotSentException} only when the server has certainly not acted on the call, and another
 *       {@link IOException} when the server may have: the connection broke, the time was up, or the answer was cut short, too
 *       large or malformed.
 *   <li>It ends the exchange when {@link HttpCall#timeout} has passed, even while single bytes keep arriving, and then throws a
 *       {@link java.net.SocketTimeoutException}, or a {@code NotSentException} with one as its cause.
 *   <li>It ends the exchange when the thread is interrupted, with an {@link java.io.InterruptedIOException} and the interrupt
 *       flag still set, and when {@link HttpCall#cancellation} is cancelled, with a {@link CancelledException}; or with a
 *       {@code NotSentException} that has one of these as its cause. The connection is closed. A thread that is already
 *       interrupted sends nothing.
 *   <li>No exception message and no log line contains the query of the address or a header's value.
 * </ul>
 *
 * <p>{@link ExchangeGuard} does the third and the fourth for an HTTP client that can be stopped from another thread.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends one call and waits for the whole answer.
     *
     * @throws NotSentException if the server has certainly not acted on the call
     * @throws IOException if the server may have acted on the call
     */
    HttpAnswer exchange(HttpCall call) throws IOException;

    /** Releases what this transport holds, and refuses further calls. Does nothing by default. */
    @Override
    default void close() {}
}
