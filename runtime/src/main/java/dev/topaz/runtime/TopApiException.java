package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The platform understood the call and refused it, or the check before sending found a documented rule broken.
 *
 * <p>Codes and sub codes: the documentation's 错误码解释; {@code isv.*} is for the caller to mend, {@code isp.*} may pass.
 */
public final class TopApiException extends TopException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String subCode;

    TopApiException(String message, String code, @Nullable String subCode) {
        super(message, null);
        this.code = code;
        this.subCode = subCode;
    }

    /** The main code, such as {@code "15"}. */
    public String code() {
        return code;
    }

    /** The sub code, such as {@code isv.invalid-parameter}; null when the platform gave none. */
    public @Nullable String subCode() {
        return subCode;
    }
}
