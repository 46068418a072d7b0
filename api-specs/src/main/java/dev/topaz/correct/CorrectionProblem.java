package dev.topaz.correct;

import dev.topaz.spec.Problem;

/** What can be wrong with a correction. */
public enum CorrectionProblem implements Problem.Code {
    /** A file that is not UTF-8. */
    NOT_UTF8,
    /** A line that is no correction. */
    BAD_CORRECTION,
    /** A correction of something that the document does not say, or does not say any more. */
    UNUSED_CORRECTION
}
