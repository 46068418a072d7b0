package dev.topaz.benchmarks.call;

/** The client gave a call up though the server had answered it. */
final class LostAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostAnswerException(Throwable cause) {
        super(cause);
    }
}
