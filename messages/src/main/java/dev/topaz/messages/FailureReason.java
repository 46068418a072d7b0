package dev.topaz.messages;

/** What the platform is told of an exception. */
final class FailureReason {
    /** The platform takes no more characters. */
    private static final int MAX_LENGTH = 128;

    private FailureReason() {}

    /** Returns the message of the exception, or its class where it has none; cut, but never inside a character. */
    static String of(Throwable cause) {
        String message = cause.getMessage();
        String reason =
                message == null || message.trim().isEmpty() ? cause.getClass().getName() : message;
        if (reason.length() <= MAX_LENGTH) {
            return reason;
        }
        int end = Character.isHighSurrogate(reason.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return reason.substring(0, end);
    }
}
