package dev.topaz.testkit.http;

import java.io.IOException;

/** A request that is no HTTP, or more of it than is taken in; the connection cannot go on. */
public final class BadRequest extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
