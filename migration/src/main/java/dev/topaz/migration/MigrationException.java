package dev.topaz.migration;

import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.util.List;

/** A migration that cannot be written; says all that is wrong. */
final class MigrationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    MigrationException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    static MigrationException of(Problem.Code code, String message, String file, String hint) {
        return new MigrationException(List.of(new Problem(code, message, new Location(file, 0, 0), hint)));
    }

    /**
     * Returns the failure to read a file, with its reason.
     *
     * @param message what cannot be done, such as "cannot read this"
     */
    static MigrationException unreadable(String message, String file, IOException cause) {
        MigrationException failure =
                of(MigrationProblem.UNREADABLE, message + ": " + IoReason.of(cause, file), file, "");
        failure.initCause(cause);
        return failure;
    }

    /** Ends the work where there is a problem. */
    static void check(List<Problem> problems) throws MigrationException {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    List<Problem> problems() {
        return problems;
    }
}
