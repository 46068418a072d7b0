package dev.topaz.tool;

import dev.topaz.site.SiteProblem;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.List;

/** How often in a row a site may fail before it is left alone. */
final class Patience {
    private static final int MOST_FAILURES = 3;

    private int failures;

    /** Takes note of what came of one document. */
    void note(List<Problem> problems) {
        boolean unreachable = problems.stream().anyMatch(problem -> problem.code() == SiteProblem.UNREACHABLE);
        failures = unreachable ? failures + 1 : 0;
    }

    boolean isOver() {
        return failures >= MOST_FAILURES;
    }

    /** Says that the rest was not asked for. */
    static Problem gaveUp(int rest) {
        return new Problem(
                ToolProblem.GAVE_UP,
                MOST_FAILURES + " documents in a row could not be fetched; " + rest + " more were not asked for",
                Location.NONE,
                "run the same command again when the site answers");
    }
}
