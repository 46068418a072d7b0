package dev.topaz.testkit.http;

import java.io.IOException;

/** Answers requests; called by many threads. */
@FunctionalInterface
public interface Handler {
    /**
     * Reads what it wants of the request, and sends a reply or resets the connection.
     *
     * @throws IOException when the client is gone, or sends no HTTP
     */
    void handle(Exchange exchange) throws IOException;
}
