package dev.topaz.runtime;

import dev.topaz.runtime.generated.ConstraintViolation;

/**
 * A request that breaks a documented rule, found before any byte was sent: code 40 (missing) or 41 (invalid).
 *
 * <pre>{@code
 * try {
 *     request.check();
 * } catch (ApiRuleException e) {
 *     form.reject(e.getErrMsg()); // client-error:Missing required arguments:tid
 * }
 * }</pre>
 */
public class ApiRuleException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ApiRuleException(String errCode, String errMsg) {
        super(errCode, errMsg);
    }

    ApiRuleException(ConstraintViolation violation) {
        super(violation.code(), violation.violation());
        initCause(violation);
    }
}
