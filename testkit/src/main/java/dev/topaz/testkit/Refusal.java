package dev.topaz.testkit;

/**
 * How the platform says no.
 *
 * @param code the main code
 * @param subCode empty when the platform gives none
 */
public record Refusal(int code, String msg, String subCode, String subMsg) {
    static final Refusal INVALID_METHOD = of(22, "Invalid method");
    static final Refusal MISSING_METHOD = of(21, "Missing method");
    static final Refusal INVALID_FORMAT = of(23, "Invalid format");
    static final Refusal MISSING_SIGNATURE = of(24, "Missing signature");
    static final Refusal INVALID_SIGNATURE = of(25, "Invalid signature");
    static final Refusal MISSING_SESSION = of(26, "Missing session");
    static final Refusal INVALID_SESSION = new Refusal(27, "Invalid session", "invalid-sessionkey", "SessionKey非法");
    static final Refusal MISSING_APP_KEY = of(28, "Missing app key");
    static final Refusal INVALID_APP_KEY = of(29, "Invalid app key");
    static final Refusal MISSING_TIMESTAMP = of(30, "Missing timestamp");
    static final Refusal INVALID_TIMESTAMP = of(31, "Invalid timestamp");
    static final Refusal MISSING_VERSION = of(32, "Missing version");
    static final Refusal INVALID_VERSION = of(33, "Invalid version");
    static final Refusal UNSUPPORTED_VERSION = of(34, "Unsupported version");
    static final Refusal INVALID_ENCODING = of(47, "Invalid encoding");

    static Refusal missing(String param) {
        return new Refusal(
                40, "Missing required arguments:" + param, "isv.missing-parameter:" + param, "缺少必填参数:" + param);
    }

    static Refusal invalid(String param) {
        return new Refusal(41, "Invalid arguments:" + param, "isv.invalid-parameter:" + param, "参数无效:" + param);
    }

    private static Refusal of(int code, String msg) {
        return new Refusal(code, msg, "", "");
    }
}
