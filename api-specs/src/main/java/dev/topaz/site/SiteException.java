package dev.topaz.site;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;

/** Something that could not be fetched, with the one problem that says why. */
public final class SiteException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Not part of a serialised exception, whose message says the same. */
    private final transient Problem problem;

    SiteException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    SiteException(Problem.Code code, String address, String message, String hint) {
        this(new Problem(code, message, new Location(address, 0, 0), hint));
    }

    /** Located at the address that was asked for. */
    public Problem problem() {
        return problem;
    }
}
