package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.testkit.answer.AnswerFormatter;
import dev.topaz.testkit.validation.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the platform.
 *
 * <pre>{@code
 * gateway.refuse("taobao.trade.get", new Refusal(15, "Remote service error", "isv.trade-not-exist", "交易不存在"));
 * TopApiException e = assertThrows(TopApiException.class, () -> client.call(request, session));
 * assertEquals("isv.trade-not-exist", e.subCode());
 * }</pre>
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
    static final Refusal UNSUPPORTED_VERSION = of(34, "Unsupported version");
    static final Refusal INVALID_ENCODING = of(47, "Invalid encoding");

    static Refusal missing(String param) {
        return new Refusal(
                40, "Missing required arguments:" + param, "isv.missing-parameter:" + param, "缺少必填参数:" + param);
    }

    static Refusal invalid(String param) {
        return new Refusal(41, "Invalid arguments:" + param, "isv.invalid-parameter:" + param, "参数无效:" + param);
    }

    /** Creates the refusal of a parameter that breaks a rule of its document. */
    static Refusal of(Violation violation) {
        return violation.kind() == Violation.Kind.MISSING ? missing(violation.path()) : invalid(violation.path());
    }

    /** Creates the refusal of a call that asks for a record that does not exist. */
    static Refusal unknown(String family) {
        String name = family.substring(family.lastIndexOf('.') + 1);
        return new Refusal(
                15, "Remote service error", "isv." + name + "-not-exist", "no call has added such a " + name);
    }

    /** Creates the refusal of a caller that is banned for a number of seconds. */
    static Refusal banned(String subCode, long seconds) {
        return new Refusal(7, "App Call Limited", subCode, "This ban will last for " + seconds + " more seconds");
    }

    private static Refusal of(int code, String msg) {
        return new Refusal(code, msg, "", "");
    }

    /** Returns the refusal that a response tells of. */
    static Refusal of(TaobaoResponse response) {
        String code = orEmpty(response.getErrorCode());
        return new Refusal(
                code.matches("[0-9]{1,9}") ? Integer.parseInt(code) : 0,
                orEmpty(response.getMsg()),
                orEmpty(response.getSubCode()),
                orEmpty(response.getSubMsg()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns the body of the answer to the call of this number. */
    String body(AnswerFormatter format, String requestId) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("msg", msg);
        if (!subCode.isEmpty()) {
            texts.put("sub_code", subCode);
            texts.put("sub_msg", subMsg);
        }
        texts.put("request_id", requestId);
        return format.refusal(code, texts);
    }
}
