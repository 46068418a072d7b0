package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call that came to no answer, as the classic {@link TaobaoClient#execute} reports it.
 *
 * <p>An answer in which the platform refuses the call is not an exception there: ask
 * {@link TaobaoResponse#isSuccess()}. Source: {@code com.taobao.api.ApiException} of the official SDK.
 */
public class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String errCode;
    private final @Nullable String errMsg;

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

    /** Returns the platform's code, such as {@code "41"}; null when the call failed on the way. */
    public @Nullable String getErrCode() {
        return errCode;
    }

    public @Nullable String getErrMsg() {
        return errMsg;
    }
}
