package dev.topaz.runtime.http;

import java.util.concurrent.CompletableFuture;

/** Carries calls to the gateway. Safe for use by many threads. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a call once and never follows a redirect.
     *
     * @return fails with an {@link java.io.IOException} when no answer came; cancelling it gives the call up
     */
    CompletableFuture<HttpAnswer> send(HttpCall call);
}
