package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    Delivery delivery() {
        return delivery;
    }

    boolean isConfirmation() {
        return !failure.isPresent();
    }

    Frame frame(@Nullable String token) {
        long id = delivery.message().getId();
        return failure.map(reason -> ClientFrames.failed(token, id, reason))
                .orElseGet(() -> ClientFrames.confirm(token, id));
    }
}
