package dev.topaz.scrape.page;

import dev.topaz.spec.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The short words near the title of a page: what the call needs from the user, and what it costs. */
public final class Label {
    private static final List<String> REQUIRED =
            List.of("需要授权", "需要用户授权", "必须授权", "必须用户授权", "authorization required", "need authorization");
    private static final List<String> OPTIONAL =
            List.of("可选授权", "可选用户授权", "authorization optional", "optional authorization");
    private static final List<String> NONE =
            List.of("不需授权", "不需要授权", "不需用户授权", "不需要用户授权", "无需授权", "no authorization required", "no authorization");
    private static final List<String> PRICES = List.of("免费", "收费", "free");

    private Label() {}

    /** What a label says of the session; empty for any other text. */
    public static Optional<Session> session(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (REQUIRED.contains(word)) {
            return Optional.of(Session.REQUIRED);
        }
        if (OPTIONAL.contains(word)) {
            return Optional.of(Session.OPTIONAL);
        }
        return NONE.contains(word) ? Optional.of(Session.NONE) : Optional.empty();
    }

    /** Whether the text is a label, and so no part of the description. */
    public static boolean isLabel(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return session(word).isPresent() || PRICES.contains(word) || word.startsWith("￥") || word.startsWith("¥");
    }
}
