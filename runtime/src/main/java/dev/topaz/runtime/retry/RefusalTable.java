package dev.topaz.runtime.retry;

import dev.topaz.runtime.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The one table of refusals: which code or sub code means what, and whether the call certainly had no effect. Immutable.
 *
 * <p>A prefix {@code isp.} proves nothing by itself: the platform's own tables list final errors under it, and services report
 * some of these codes after they have acted. So a code under {@code isp.} that is not in the table is
 * {@link RefusalKind#UNCERTAIN}.
 *
 * <p>Users add rows for what they know of an API. A row of theirs comes before those of the table:
 *
 * <pre>{@code
 * RefusalTable table = RefusalTable.standard().with("15", "isv.stock-locked", RetryAdvice.LATER);
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, secret, new ClientOptions().refusals(table));
 * }</pre>
 *
 * <p>Sources: the platform's documents on error codes (错误码) and on flow control (错误码 7), which spell the limits
 * {@code accesscontrol.limited-by-…} and, elsewhere, {@code isv.access-limited-by-…}.
 */
@CheckReturnValue
public final class RefusalTable {
    private static final RefusalTable STANDARD = new RefusalTable(Collections.<RefusalRow>emptyList());

    private final List<RefusalRow> ownRows;

    private RefusalTable(List<RefusalRow> ownRows) {
        this.ownRows = ownRows;
    }

    /** Returns the table of what the platform documents. */
    public static RefusalTable standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with one row more, which comes before all others that match.
     *
     * @param code such as {@code 15}; empty for any code
     * @param subCode such as {@code isv.stock-locked}, in which {@code *} stands for any characters; empty for any sub code
     * @param advice what to do about the refusal
     * @throws IllegalArgumentException for a row that matches every refusal
     */
    public RefusalTable with(String code, String subCode, RetryAdvice advice) {
        if (code.isEmpty() && subCode.replace("*", "").isEmpty()) {
            throw new IllegalArgumentException("a row names a code or a sub code: it must not match every refusal");
        }
        List<RefusalRow> rows = new ArrayList<>(ownRows.size() + 1);
        rows.add(new RefusalRow(code, subCode.toLowerCase(Locale.ROOT), RefusalKind.FINAL, advice));
        rows.addAll(ownRows);
        return new RefusalTable(Collections.unmodifiableList(rows));
    }

    /**
     * Returns what a refusal means. The sub code knows more than the code.
     *
     * @param code empty if the platform gave none
     * @param subCode empty if the platform gave none
     */
    public RefusalKind kind(String code, String subCode) {
        return DocumentedRefusals.kind(code, subCode.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns what to do about a refusal: what a row of the user says, else what its kind says.
     *
     * @param kind what the refusal means
     */
    public RetryAdvice advice(String code, String subCode, RefusalKind kind) {
        String lowerCase = subCode.toLowerCase(Locale.ROOT);
        for (RefusalRow row : ownRows) {
            if (row.matches(code, lowerCase)) {
                return row.advice();
            }
        }
        return kind.retryAdvice();
    }
}
