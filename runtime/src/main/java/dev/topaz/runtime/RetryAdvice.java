package dev.topaz.runtime;

/** Whether making a failed call again, unchanged, can help. */
public enum RetryAdvice {
    /** It would fail again: something has to be mended first. */
    MEND_FIRST,
    /** It certainly had no effect, and may succeed later. */
    LATER,
    /** It may have had its effect although no success was reported: again only if twice does no harm. */
    IF_IDEMPOTENT
}
