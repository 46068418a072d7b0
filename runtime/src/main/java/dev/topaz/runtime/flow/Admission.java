package dev.topaz.runtime.flow;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call may go out.
 *
 * <pre>{@code
 * Admission admission = flowControl.admit(new AdmissionRequest("12345678", List.of("taobao.trade.get"), Duration.ofSeconds(5)));
 * admission.rejection().ifPresent(rejection -> log.info("held back by {}", rejection.subCode()));
 * }</pre>
 */
public final class Admission {
    /** The call may go out now. */
    public static final Admission ADMITTED = new Admission(null);

    private final @Nullable Rejection rejection;

    private Admission(@Nullable Rejection rejection) {
        this.rejection = rejection;
    }

    /**
     * Returns an admission that was refused, because the call would have to wait longer than it can.
     *
     * @param retryAfter how long from now another try makes sense
     * @param subCode the reason: the platform's sub code of a ban, or {@link FlowControl#OWN_LIMIT}
     */
    public static Admission rejected(Duration retryAfter, String subCode) {
        return new Admission(new Rejection(retryAfter, subCode, null));
    }

    /** Returns an admission that was refused because of a failure, for example of a shared store. */
    public static Admission rejected(Duration retryAfter, String subCode, Throwable cause) {
        return new Admission(new Rejection(retryAfter, subCode, Objects.requireNonNull(cause)));
    }

    /** Returns whether the call may go out now. */
    public boolean isAdmitted() {
        return rejection == null;
    }

    /** Returns why and for how long the call was refused; empty if it was admitted. */
    public Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    @Override
    public String toString() {
        return rejection == null ? "admitted" : rejection.toString();
    }

    /** Why a call may not go out, and when it may. */
    public static final class Rejection {
        private final Duration retryAfter;
        private final String subCode;
        private final @Nullable Throwable cause;

        private Rejection(Duration retryAfter, String subCode, @Nullable Throwable cause) {
            this.retryAfter = Objects.requireNonNull(retryAfter);
            this.subCode = Objects.requireNonNull(subCode);
            this.cause = cause;
        }

        /** Returns how long from now another try makes sense. */
        public Duration retryAfter() {
            return retryAfter;
        }

        /** Returns the platform's sub code of a ban, or {@link FlowControl#OWN_LIMIT}, or one of the implementation's. */
        public String subCode() {
            return subCode;
        }

        /** Returns what failed, if a failure is the reason. */
        public Optional<Throwable> cause() {
            return Optional.ofNullable(cause);
        }

        @Override
        public String toString() {
            return "rejected for " + retryAfter + ": " + subCode;
        }
    }
}
