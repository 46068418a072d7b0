package dev.topaz.scrape.page;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** What comes in the place of a doc page: tells which of them a text without tables is. */
public final class Impostor {
    private static final Pattern CAPTCHA =
            Pattern.compile("captcha|nocaptcha|x5sec|_____tmd_____|punish|滑块|验证码|安全验证|请拖动");
    private static final Pattern LOGIN =
            Pattern.compile("type=[\"']?password|login\\.taobao|member/login|请登录|扫码登录|密码登录|账号登录|sign in");
    private static final Pattern SCRIPT = Pattern.compile("<script|id=[\"']?(?:root|app|container|ice-container)\\b");

    private Impostor() {}

    /** Why a text holds no document. */
    public static Problem problem(String text, Location at) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (CAPTCHA.matcher(lower).find()) {
            String message = "this is a page that asks for a captcha, not a doc page";
            String hint = "open the page in a browser, solve the captcha, and save the page or copy its text";
            return new Problem(DocProblem.CAPTCHA_PAGE, message, at, hint);
        }
        if (LOGIN.matcher(lower).find()) {
            String hint = "log in with a browser, open the doc page, and save it or copy its text";
            return new Problem(DocProblem.LOGIN_PAGE, "this is a login page, not a doc page", at, hint);
        }
        String hint = SCRIPT.matcher(lower).find()
                ? "a script fills such pages in after they are loaded: copy the page's text from a browser, or import the"
                        + " doc site's JSON"
                : "a doc page has the titles 请求参数 and 响应参数, each with a table below it";
        return new Problem(DocProblem.NO_TABLE, "this page holds no parameter table of an API", at, hint);
    }
}
