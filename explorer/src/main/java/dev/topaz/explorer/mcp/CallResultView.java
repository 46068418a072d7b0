package dev.topaz.explorer.mcp;

import dev.topaz.explorer.call.CallReport;
import dev.topaz.explorer.call.CallReport.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended. Neither session nor signature is part of it.
 *
 * @param outcome success, refused by the platform, or refused by the business although the platform says success
 * @param remedy the documented one
 * @param unknownFields paths of fields that no document names
 * @param body the answer as it came, cut where it is very long
 */
record CallResultView(
        Status outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable String subCode,
        @Nullable String subMessage,
        @Nullable String remedy,
        @Nullable String requestId,
        List<String> unknownFields,
        String body) {
    private static final int MAX_BODY = 40_000;

    /** The ways in which an answered call ends. */
    enum Status {
        SUCCESS,
        PLATFORM_REFUSED,
        BUSINESS_REFUSED
    }

    static CallResultView of(CallReport report) {
        Outcome answer = Objects.requireNonNull(report.answer());
        CallReport.Business business = answer.business();
        return business == null ? answered(answer) : refused(business, answer);
    }

    private static CallResultView answered(Outcome answer) {
        return new CallResultView(
                answer.success() ? Status.SUCCESS : Status.PLATFORM_REFUSED,
                answer.code(),
                answer.msg(),
                answer.subCode(),
                answer.subMsg(),
                answer.remedy(),
                answer.requestId(),
                answer.unknown(),
                cut(answer.body()));
    }

    private static CallResultView refused(CallReport.Business business, Outcome answer) {
        return new CallResultView(
                Status.BUSINESS_REFUSED,
                business.code(),
                business.msg(),
                null,
                null,
                business.remedy(),
                answer.requestId(),
                answer.unknown(),
                cut(answer.body()));
    }

    private static String cut(String body) {
        int left = body.length() - MAX_BODY;
        return left > 0 ? body.substring(0, MAX_BODY) + "… (" + left + " more characters)" : body;
    }
}
