package dev.topaz.runtime;

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

    TopApiException(String apiName, TaobaoResponse refusal, @Nullable String remedy) {
        super(message(apiName, refusal, remedy), null);
        this.apiName = apiName;
        this.code = refusal.getErrorCode();
        this.msg = refusal.getMsg();
        this.subCode = refusal.getSubCode();
        this.subMsg = refusal.getSubMsg();
        this.requestId = refusal.getRequestId();
        this.remedy = remedy;
    }

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

    /** The platform's own words; it does not repeat secrets in them. */
    private static String message(String apiName, TaobaoResponse refusal, @Nullable String remedy) {
        StringBuilder out =
                new StringBuilder(apiName).append(" was refused: code ").append(refusal.getErrorCode());
        append(out, ", ", refusal.getMsg());
        append(out, "; ", refusal.getSubCode());
        append(out, ", ", refusal.getSubMsg());
        append(out, "; remedy: ", remedy);
        append(out, "; request id ", refusal.getRequestId());
        return out.toString();
    }

    private static void append(StringBuilder out, String before, @Nullable String text) {
        if (text != null) {
            out.append(before).append(text);
        }
    }
}
