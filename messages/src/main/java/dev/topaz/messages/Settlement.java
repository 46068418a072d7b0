package dev.topaz.messages;

import java.util.Optional;

/** The outcome of a delivery: a confirmation, or a failure with its reason. */
final class Settlement {
    /** The platform accepts no more characters. */
    private static final int MAX_REASON = 128;

    private final Delivery delivery;
    private final Optional<String> failure;

    private Settlement(Delivery delivery, Optional<String> failure) {
        this.delivery = delivery;
        this.failure = failure;
    }

    static Settlement confirmed(Delivery delivery) {
        return new Settlement(delivery, Optional.empty());
    }

    static Settlement failed(Delivery delivery, Throwable cause) {
        return new Settlement(delivery, Optional.of(reason(cause)));
    }

    /** Returns the message of the exception, or its class if it has none; shortened, but never inside a character. */
    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        String reason =
                message == null || message.trim().isEmpty() ? cause.getClass().getName() : message;
        if (reason.length() <= MAX_REASON) {
            return reason;
        }
        int end = Character.isHighSurrogate(reason.charAt(MAX_REASON - 1)) ? MAX_REASON - 1 : MAX_REASON;
        return reason.substring(0, end);
    }

    Message message() {
        return delivery.message();
    }

    MessageKey key() {
        return delivery.key();
    }

    /** Returns why the message was not handled; empty if it was. */
    Optional<String> failure() {
        return failure;
    }
}
