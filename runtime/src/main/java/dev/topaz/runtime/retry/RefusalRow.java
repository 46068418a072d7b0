package dev.topaz.runtime.retry;

/** One row of the table: a code and a sub code, and what they mean. */
final class RefusalRow {
    private static final char WILDCARD = '*';

    private final String code;
    private final String subCode;
    private final RefusalKind kind;
    private final RetryAdvice advice;

    /**
     * @param code empty for any
     * @param subCode in lower case; {@code *} stands for any characters; empty for any sub code
     */
    RefusalRow(String code, String subCode, RefusalKind kind, RetryAdvice advice) {
        this.code = code;
        this.subCode = subCode;
        this.kind = kind;
        this.advice = advice;
    }

    RefusalKind kind() {
        return kind;
    }

    RetryAdvice advice() {
        return advice;
    }

    boolean matches(String givenCode, String givenSubCode) {
        return (code.isEmpty() || code.equals(givenCode)) && (subCode.isEmpty() || matches(0, givenSubCode, 0));
    }

    /** Returns whether the pattern from {@code p} on matches the text from {@code t} on; patterns have few wildcards. */
    private boolean matches(int p, String text, int t) {
        if (p == subCode.length()) {
            return t == text.length();
        }
        if (subCode.charAt(p) != WILDCARD) {
            return t < text.length() && subCode.charAt(p) == text.charAt(t) && matches(p + 1, text, t + 1);
        }
        for (int from = t; from <= text.length(); from++) {
            if (matches(p + 1, text, from)) {
                return true;
            }
        }
        return false;
    }
}
