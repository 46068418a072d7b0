package dev.topaz.outbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to deliver an event.
 *
 * <p>A sender that reads whether the platform took the event:
 *
 * <pre>{@code
 * return response.getResult().getSuccess()
 *         ? DeliveryResult.delivered("request id " + response.getRequestId())
 *         : DeliveryResult.parked(response.getResult().getErrorMessage());
 * }</pre>
 */
public final class DeliveryResult {
    private final EventState state;
    private final FailureScope scope;
    private final Optional<Duration> wait;
    private final String note;

    private DeliveryResult(EventState state, FailureScope scope, Optional<Duration> wait, @Nullable String note) {
        this.state = state;
        this.scope = scope;
        this.wait = wait;
        this.note = note == null ? "" : note;
    }

    /**
     * Returns that the platform has the event.
     *
     * @param note what is kept with the event, such as the request id; without secrets; null for nothing
     */
    public static DeliveryResult delivered(@Nullable String note) {
        return new DeliveryResult(EventState.DELIVERED, FailureScope.EVENT, Optional.<Duration>empty(), note);
    }

    /** Returns that the platform holds something against this event, which does not pass by itself. */
    public static DeliveryResult parked(@Nullable String note) {
        return new DeliveryResult(EventState.PARKED, FailureScope.EVENT, Optional.<Duration>empty(), note);
    }

    /** Returns that the event is tried again after a wait that doubles with every failure. */
    public static DeliveryResult later(FailureScope scope, @Nullable String note) {
        return new DeliveryResult(EventState.WAITING, scope, Optional.<Duration>empty(), note);
    }

    /** Returns that the event is tried again after a wait that the platform asked for. */
    public static DeliveryResult later(FailureScope scope, Duration wait, @Nullable String note) {
        return new DeliveryResult(EventState.WAITING, scope, Optional.of(wait), note);
    }

    /** Returns what the event is now. */
    public EventState state() {
        return state;
    }

    /** Returns what pauses if the event still waits. */
    public FailureScope scope() {
        return scope;
    }

    /** Returns how long the platform asked to wait; empty if it did not say. */
    public Optional<Duration> requestedWait() {
        return wait;
    }

    /** Returns what is kept with the event. */
    public String note() {
        return note;
    }

    @Override
    public String toString() {
        return state == EventState.WAITING ? state + " (" + scope + "), " + note : state + ", " + note;
    }
}
