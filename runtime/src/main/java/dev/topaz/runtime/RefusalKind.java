package dev.topaz.runtime;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal means for the caller. The one table of codes and sub codes.
 *
 * <p>Sources: the platform's documents on error codes (错误码) and on flow control (错误码 7), which spell the limits
 * {@code accesscontrol.limited-by-…} and, elsewhere, {@code isv.access-limited-by-…}.
 */
public enum RefusalKind {
    /** The app's calls of the day are spent, until midnight in China. */
    QUOTA_SPENT(RetryAdvice.MEND_FIRST, "", ""),
    /** The app calls too often, for some seconds. */
    APP_LIMITED(RetryAdvice.LATER, "", "(accesscontrol\\.|isv\\.access-)limited-by-app-access-count"),
    /** This API is called too often, by the app or by everybody, for some seconds. */
    API_LIMITED(RetryAdvice.LATER, "", "(accesscontrol\\.|isv\\.access-)limited-by-[a-z-]+-access-count"),
    /** A service behind the platform did not answer in time: it may have acted. */
    UNCERTAIN(RetryAdvice.IF_IDEMPOTENT, "", "isp\\.(?!.*connection).*time-?out.*"),
    /** The platform, or a service behind it, failed and may work again soon. */
    PASSING(RetryAdvice.LATER, "10", "isp\\..+"),
    /** The session key is missing, wrong, expired or withdrawn. */
    SESSION(RetryAdvice.MEND_FIRST, "26|27", ".*session-?key.*"),
    /** The user, the session or the partner calls too often. */
    CALLER_LIMITED(RetryAdvice.LATER, "[4-8]", ""),
    /** The platform computes another signature. */
    SIGNATURE(RetryAdvice.MEND_FIRST, "25", ""),
    /** The clocks of caller and platform are too far apart. */
    CLOCK(RetryAdvice.MEND_FIRST, "31", ""),
    /** Anything else: a rule is broken, a permission is missing, the business says no. */
    FINAL(RetryAdvice.MEND_FIRST, "", "");

    private static final RefusalKind[] KINDS = values();

    private final RetryAdvice retryAdvice;
    private final Pattern codes;
    private final Pattern subCodes;

    RefusalKind(RetryAdvice retryAdvice, String codes, String subCodes) {
        this.retryAdvice = retryAdvice;
        this.codes = Pattern.compile(codes);
        this.subCodes = Pattern.compile(subCodes);
    }

    /** The sub code knows more than the code; a limit for the rest of the day is told apart by {@link Ban}. */
    static RefusalKind of(@Nullable String code, @Nullable String subCode) {
        return first(subCode, Column.SUB_CODES)
                .or(() -> first(code, Column.CODES))
                .orElse(FINAL);
    }

    /** Whether making the same call again can help. */
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }

    private enum Column {
        CODES,
        SUB_CODES
    }

    private static Optional<RefusalKind> first(@Nullable String word, Column column) {
        if (word == null || word.isEmpty()) {
            return Optional.empty();
        }
        for (RefusalKind kind : KINDS) {
            Pattern words = column == Column.CODES ? kind.codes : kind.subCodes;
            if (words.matcher(word).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
