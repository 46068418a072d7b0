package dev.topaz.testdata;

import java.io.Serial;
import org.opentest4j.TestAbortedException;

/** Skips a test for want of something. */
final class MissingRequirementException extends TestAbortedException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Requirement requirement;

    MissingRequirementException(Requirement requirement, String missing) {
        super("SKIPPED: " + missing + "; to have it: " + requirement.remedy());
        this.requirement = requirement;
    }

    Requirement requirement() {
        return requirement;
    }
}
