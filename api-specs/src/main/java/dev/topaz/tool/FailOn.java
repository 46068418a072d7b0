package dev.topaz.tool;

import dev.topaz.diff.DiffReport;
import dev.topaz.diff.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From which change on a tool ends with {@link Outcome#DIFFERENT}: a verdict, and whatever is worse. */
public enum FailOn {
    BREAKS_SOURCE(Optional.of(Verdict.BREAKS_SOURCE)),
    BREAKS_RUN_TIME(Optional.of(Verdict.BREAKS_RUN_TIME)),
    COMPATIBLE(Optional.of(Verdict.COMPATIBLE)),
    PROSE(Optional.of(Verdict.PROSE)),
    NEVER(Optional.empty());

    private final Optional<Verdict> least;

    FailOn(Optional<Verdict> least) {
        this.least = least;
    }

    /**
     * The one with this name, as people write it: {@code breaks-source}.
     *
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static FailOn of(String name) {
        return Stream.of(values())
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of "
                        + Stream.of(values()).map(FailOn::toString).collect(Collectors.joining(", "))));
    }

    /** As people write it: {@code breaks-source}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Outcome judge(DiffReport report) {
        boolean told = least.isPresent()
                && report.worst()
                        .filter(worst -> worst.compareTo(least.get()) <= 0)
                        .isPresent();
        return told ? Outcome.DIFFERENT : Outcome.OK;
    }
}
