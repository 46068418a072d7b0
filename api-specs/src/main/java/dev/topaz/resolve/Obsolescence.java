package dev.topaz.resolve;

import dev.topaz.model.Lifecycle;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells from prose whether a document calls something obsolete: at the beginning, in brackets at the end, or of "this parameter". What
 * will be obsolete is not yet, and an obsolete value does not make its parameter obsolete.
 */
final class Obsolescence {
    private static final String GONE = "(?:已经?)?(?:废弃|deprecated)|不再(?:使用|支持|返回)";
    private static final List<Pattern> SAID = List.of(
            Pattern.compile(
                    "^[\\s\\[【(（]*(?:[该此本]?(?:字段|参数|接口|属性))?(?:" + GONE + ")(?!优惠|的)", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^[^\\d]*[\\[【(（](?:[^\\[\\]【】()（）将即会]*)(?:" + GONE + ")[^\\[\\]【】()（）]*[\\])）】]\\s*$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("[该此本](?:字段|参数)(?:" + GONE + ")"));

    private Obsolescence() {}

    static Lifecycle of(String description) {
        return hasSuchWord(description)
                        && SAID.stream()
                                .anyMatch(
                                        pattern -> pattern.matcher(description).find())
                ? Lifecycle.DEPRECATED
                : Lifecycle.CURRENT;
    }

    /** Hardly any description has one, and the patterns, which all ask for one, are slow to find that out. */
    private static boolean hasSuchWord(String description) {
        return description.contains("废弃")
                || description.contains("不再")
                || description.toLowerCase(Locale.ROOT).contains("deprecated");
    }

    static Lifecycle of(ApiSpec api) {
        Pattern begins = SAID.get(0);
        return begins.matcher(api.title()).find()
                        || begins.matcher(api.description()).find()
                ? Lifecycle.DEPRECATED
                : Lifecycle.CURRENT;
    }
}
