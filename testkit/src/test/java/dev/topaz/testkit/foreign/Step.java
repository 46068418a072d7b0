package dev.topaz.testkit.foreign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call of the conversation, and what every client must make of it.
 *
 * @param format {@code json} or {@code xml}
 * @param params those of the application, and the session
 * @param upload the bytes of the file {@code media}, empty for none
 * @param outcome {@code answered <result>} or {@code refused <code> <sub code>}
 */
record Step(String api, String secret, String format, Map<String, String> params, String upload, String outcome) {
    static final String APP_KEY = "12345678";
    static final String SECRET = "fictional-secret";
    static final String SESSION = "session-1";
    static final String TOKENS = "taobao.tmc.auth.get";
    static final String UPLOADS = "dingtalk.oapi.media.upload";

    /** Chinese, and what encodings trip over. */
    private static final String GROUP = "中文 &=+~%";

    private static final Step GOOD =
            new Step(TOKENS, SECRET, "json", Map.of("group", GROUP, "session", SESSION), "", "answered a token &lt;");

    /** Returns the steps that every client takes, in this order. A ban meets the last. */
    static List<Step> conversation() {
        return List.of(
                GOOD,
                GOOD.as("xml"),
                GOOD.with("max", ""),
                GOOD.without("session").refused("26 "),
                GOOD.with("session", "unknown").refused("27 invalid-sessionkey"),
                GOOD.with("session", "unknown").as("xml").refused("27 invalid-sessionkey"),
                GOOD.signedWith("another-secret").refused("25 "),
                GOOD.of("taobao.no.such.get").refused("22 "),
                GOOD.without("group").refused("40 isv.missing-parameter:group"),
                GOOD.with("max", "many").refused("41 isv.invalid-parameter:max"),
                GOOD.refused("7 accesscontrol.limited-by-api-access-count"));
    }

    /** Returns the step of clients that upload. */
    static Step uploading() {
        return new Step(
                UPLOADS,
                SECRET,
                "json",
                Map.of("type", "图片", "session", SESSION),
                "\r\n--not a boundary\r\n\u0000end",
                "answered m-1");
    }

    private Step with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        changed.put(name, value);
        return new Step(api, secret, format, changed, upload, outcome);
    }

    private Step without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        changed.remove(name);
        return new Step(api, secret, format, changed, upload, outcome);
    }

    private Step as(String other) {
        return new Step(api, secret, other, params, upload, outcome);
    }

    private Step of(String otherApi) {
        return new Step(otherApi, secret, format, params, upload, outcome);
    }

    private Step signedWith(String other) {
        return new Step(api, other, format, params, upload, outcome);
    }

    private Step refused(String codes) {
        return new Step(api, secret, format, params, upload, "refused " + codes);
    }
}
