package dev.topaz.tool;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.site.SiteProblem;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Set;

/**
 * Stops a run when a site fails several times in a row: it does not answer, or it answers with a login page or a captcha in the place
 * of every document.
 */
final class CircuitBreaker {
    private static final int MAX_FAILURES = 3;

    /** What may be gone when the same document is asked for later. */
    private static final Set<Problem.Code> PASSING = Set.of(
            SiteProblem.UNREACHABLE,
            SiteProblem.REFUSED,
            SiteProblem.NO_TOKEN,
            DocProblem.CAPTCHA_PAGE,
            DocProblem.LOGIN_PAGE,
            DocProblem.NO_TABLE,
            DocProblem.NOT_JSON,
            DocProblem.EMPTY,
            ToolProblem.NOT_WRITTEN);

    private int failures;
    private boolean failed;

    /** Records what came of one document. */
    void record(List<Problem> problems) {
        boolean passing = problems.stream().map(Problem::code).anyMatch(PASSING::contains);
        failures = passing ? failures + 1 : 0;
        failed |= passing;
    }

    /** Whether the rest is not asked for. */
    boolean isOpen() {
        return failures >= MAX_FAILURES;
    }

    /** Whether a document failed for a reason that may be gone later. */
    boolean hasPassingFailures() {
        return failed;
    }

    /** Returns the problem that says that the rest was not asked for. */
    static Problem gaveUp(int rest) {
        return new Problem(
                ToolProblem.GAVE_UP,
                MAX_FAILURES + " documents in a row could not be fetched; " + rest + " more were not asked for",
                Location.NONE,
                "run the same command again when the site answers");
    }
}
