package dev.topaz.redis;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the failures behind a failure: its causes or, if it has none, its suppressed exceptions. Lettuce tells why each node of a
 * cluster cannot be asked as suppressed failures of one without a cause.
 */
final class Failures {
    /** Causes lead to causes in a circle only by mistake. */
    private static final int MAX_CAUSES = 20;

    private Failures() {}

    /** Returns the failure and all failures behind it. */
    static Stream<Throwable> behind(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, each -> each.flatMap(Failures::next))
                .limit(MAX_CAUSES)
                .map(Optional::orElseThrow);
    }

    /** Returns the failure that happened first. */
    static Throwable first(Throwable failure) {
        return behind(failure).reduce(failure, (before, last) -> last);
    }

    private static Optional<Throwable> next(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null
                ? Optional.of(cause)
                : Stream.of(failure.getSuppressed()).findFirst();
    }

    static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).strip();
    }
}
