package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call that came to no answer, as the classic {@link TaobaoClient#execute} reports it.
 *
 * <pre>{@code
 * try {
 *     show(client.execute(request, session));
 * } catch (ApiException e) {
 *     Throwable cause = e.getCause();
 *     if (cause instanceof TopException && ((TopException) cause).retryAdvice() == RetryAdvice.LATER) {
 *         queue.add(request);
 *     }
 * }
 * }</pre>
 *
 * <p>An answer in which the platform refuses the call is not an exception there: ask
 * {@link TaobaoResponse#isSuccess()}. Source: {@code com.taobao.api.ApiException} of the official SDK.
 */
public class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String errCode;
    private final @Nullable String errMsg;
    private @Nullable String subErrCode;
    private @Nullable String subErrMsg;

    /** Creates one without words, for subclasses. */
    public ApiException() {
        this.errCode = null;
        this.errMsg = null;
    }

    /** Creates one for a failure of the caller's own. */
    public ApiException(String message) {
        super(message);
        this.errCode = null;
        this.errMsg = null;
    }

    /** Creates one for a failure of the caller's own. */
    public ApiException(@Nullable Throwable cause) {
        super(cause);
        this.errCode = null;
        this.errMsg = null;
    }

    public ApiException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.errCode = null;
        this.errMsg = message;
    }

    public ApiException(String errCode, String errMsg) {
        super(errCode + ":" + errMsg);
        this.errCode = errCode;
        this.errMsg = errMsg;
    }

    /** Creates an exception with what a refused response says. */
    public ApiException(String errCode, String errMsg, @Nullable String subErrCode, @Nullable String subErrMsg) {
        super(errCode + ":" + errMsg + ":" + subErrCode + ":" + subErrMsg);
        this.errCode = errCode;
        this.errMsg = errMsg;
        this.subErrCode = subErrCode;
        this.subErrMsg = subErrMsg;
    }

    /** Returns the platform's code, such as {@code "41"}; null when the call failed on the way. */
    public @Nullable String getErrCode() {
        return errCode;
    }

    public @Nullable String getErrMsg() {
        return errMsg;
    }

    /** Returns the detailed code that the exception was made with; null otherwise, because a refusal is a response. */
    public @Nullable String getSubErrCode() {
        return subErrCode;
    }

    /** Sets what {@link #getSubErrCode} returns, for code that makes exceptions of its own. */
    public void setSubErrCode(@Nullable String subErrCode) {
        this.subErrCode = subErrCode;
    }

    /** Returns the detailed message that the exception was made with; null otherwise. */
    public @Nullable String getSubErrMsg() {
        return subErrMsg;
    }

    /** Sets what {@link #getSubErrMsg} returns. */
    public void setSubErrMsg(@Nullable String subErrMsg) {
        this.subErrMsg = subErrMsg;
    }
}
