package dev.topaz.runtime.retry;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The rows of the platform's own documents. A class of its own, which is loaded with the first refusal. */
final class DocumentedRefusals {
    private static final String ANY = "";

    /** Sub codes, in this order; the first row that matches counts. */
    private static final List<RefusalRow> BY_SUB_CODE = Collections.unmodifiableList(Arrays.asList(
            row("accesscontrol.limited-by-app-access-count", RefusalKind.APP_LIMITED),
            row("isv.access-limited-by-app-access-count", RefusalKind.APP_LIMITED),
            row("accesscontrol.limited-by-*-access-count", RefusalKind.API_LIMITED),
            row("isv.access-limited-by-*-access-count", RefusalKind.API_LIMITED),
            row("isp.null-pointer*", RefusalKind.FINAL),
            row("isp.top-parse*", RefusalKind.FINAL),
            row("isp.top-mapping-parse*", RefusalKind.FINAL),
            row("isp.get-app-error*", RefusalKind.FINAL),
            row("isp.product-service-error:*", RefusalKind.FINAL),
            row("isp.top-remote-connection-error", RefusalKind.PASSING),
            row("isp.*connection-timeout*", RefusalKind.PASSING),
            row("isp.*connection-time-out*", RefusalKind.PASSING),
            row("isp.*connection-refuse*", RefusalKind.PASSING),
            row("isp.*", RefusalKind.UNCERTAIN),
            row("*sessionkey*", RefusalKind.SESSION),
            row("*session-key*", RefusalKind.SESSION)));

    private static final List<RefusalRow> BY_CODE = Collections.unmodifiableList(Arrays.asList(
            code("4", RefusalKind.CALLER_LIMITED),
            code("5", RefusalKind.CALLER_LIMITED),
            code("6", RefusalKind.CALLER_LIMITED),
            code("7", RefusalKind.CALLER_LIMITED),
            code("8", RefusalKind.CALLER_LIMITED),
            code("10", RefusalKind.UNCERTAIN),
            code("25", RefusalKind.SIGNATURE),
            code("26", RefusalKind.SESSION),
            code("27", RefusalKind.SESSION),
            code("31", RefusalKind.CLOCK)));

    private DocumentedRefusals() {}

    /** @param subCode in lower case */
    static RefusalKind kind(String code, String subCode) {
        if (!subCode.isEmpty()) {
            for (RefusalRow row : BY_SUB_CODE) {
                if (row.matches(code, subCode)) {
                    return row.kind();
                }
            }
        }
        for (RefusalRow row : BY_CODE) {
            if (row.matches(code, subCode)) {
                return row.kind();
            }
        }
        return RefusalKind.FINAL;
    }

    private static RefusalRow row(String subCode, RefusalKind kind) {
        return new RefusalRow(ANY, subCode, kind, kind.retryAdvice());
    }

    private static RefusalRow code(String code, RefusalKind kind) {
        return new RefusalRow(code, ANY, kind, kind.retryAdvice());
    }
}
