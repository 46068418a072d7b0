package dev.topaz.messages;

import java.util.Optional;

/** The outcome of a delivery: a confirmation, or a failure with its reason. */
final class Settlement {
    private final Delivery delivery;
    private final Optional<String> failure;

    private Settlement(Delivery delivery, Optional<String> failure) {
        this.delivery = delivery;
        this.failure = failure;
    }

    static Settlement confirmed(Delivery delivery) {
        return new Settlement(delivery, Optional.empty());
    }

    static Settlement failed(Delivery delivery, String reason) {
        return new Settlement(delivery, Optional.of(reason));
    }

    Message message() {
        return delivery.message();
    }

    MessageKey key() {
        return delivery.key();
    }

    /** Why the message was not handled; empty where it was. */
    Optional<String> failure() {
        return failure;
    }
}
