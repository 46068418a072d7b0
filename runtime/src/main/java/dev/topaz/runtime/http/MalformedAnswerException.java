package dev.topaz.runtime.http;

import java.io.IOException;

/** Reports an answer that is not HTTP, or larger than allowed. The message describes the answer and never quotes it. */
final class MalformedAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
        super(message);
    }

    MalformedAnswerException(String message, IOException cause) {
        super(message, cause);
    }
}
