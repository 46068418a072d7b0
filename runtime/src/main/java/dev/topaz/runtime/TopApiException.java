package dev.topaz.runtime;

import dev.topaz.runtime.flow.Ban;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform understood the call and refused it, or the check before sending found a documented rule broken.
 *
 * <p>Codes and sub codes: the documentation's 错误码解释; {@code isv.*} is for the caller to mend, {@code isp.*} may pass.
 */
public final class TopApiException extends TopException {
    private static final long serialVersionUID = 1L;

    private final String apiName;
    private final @Nullable String code;
    private final @Nullable String msg;
    private final @Nullable String subCode;
    private final @Nullable String subMsg;
    private final @Nullable String requestId;
    private final @Nullable String remedy;
    private final RefusalKind kind;
    private final @Nullable Instant notBefore;
    private final @Nullable String explanation;

    TopApiException(String apiName, TaobaoResponse response, Advice advice) {
        super(message(apiName, response, advice), null);
        this.apiName = apiName;
        this.code = response.getErrorCode();
        this.msg = response.getMsg();
        this.subCode = response.getSubCode();
        this.subMsg = response.getSubMsg();
        this.requestId = response.getRequestId();
        this.remedy = advice.remedy();
        this.kind = advice.refusal().kind();
        this.notBefore = advice.refusal().ban().map(Ban::until).orElse(null);
        this.explanation = advice.explanation();
    }

    /**
     * What there is to say about a refusal beyond what the platform said.
     *
     * @param remedy of the document
     */
    record Advice(
            Refusal refusal,
            @Nullable String remedy,
            @Nullable String explanation) {}

    /** The API that was called. */
    public String apiName() {
        return apiName;
    }

    /** The main code, such as {@code "15"}; null when the platform gave none. */
    public @Nullable String code() {
        return code;
    }

    /** What the platform says about the main code. */
    public @Nullable String msg() {
        return msg;
    }

    /** The sub code, such as {@code isv.invalid-parameter}; null when the platform gave none. */
    public @Nullable String subCode() {
        return subCode;
    }

    /** What the platform says about the sub code. */
    public @Nullable String subMsg() {
        return subMsg;
    }

    /** The platform's number for this call; null when nothing was sent. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** What the document says to do about the sub code; null when it says nothing. */
    public @Nullable String remedy() {
        return remedy;
    }

    /** What the refusal means for the caller. */
    public RefusalKind kind() {
        return kind;
    }

    /** Until when the same call is of no use; null when the platform did not say. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** How such a refusal comes about and what to look at, with secrets and personal data masked; null for most kinds. */
    public @Nullable String explanation() {
        return explanation;
    }

    @Override
    public RetryAdvice retryAdvice() {
        return kind.retryAdvice();
    }

    /** The platform's own words; it does not repeat secrets in them. */
    private static String message(String apiName, TaobaoResponse refusal, Advice advice) {
        StringBuilder out =
                new StringBuilder(apiName).append(" was refused: code ").append(refusal.getErrorCode());
        append(out, ", ", refusal.getMsg());
        append(out, "; ", refusal.getSubCode());
        append(out, ", ", refusal.getSubMsg());
        append(out, "; remedy: ", advice.remedy());
        append(out, "; request id ", refusal.getRequestId());
        append(out, "\n", advice.explanation());
        return out.toString();
    }

    private static void append(StringBuilder out, String before, @Nullable String text) {
        if (text != null) {
            out.append(before).append(text);
        }
    }
}
