package dev.topaz.scrape.page;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of pages that are not the document of an API: how each is recognized, and what to do about it. */
public enum PageKind {
    CAPTCHA(
            DocProblem.CAPTCHA_PAGE,
            "captcha|nocaptcha|x5sec|_____tmd_____|punish|滑块|验证码|安全验证|请拖动",
            "this is a page that asks for a captcha, not a doc page",
            "open the page in a browser, solve the captcha, and save the page or copy its text"),
    LOGIN(
            DocProblem.LOGIN_PAGE,
            "type=[\"']?password|login\\.taobao|member/login|请登录|扫码登录|密码登录|账号登录|sign in",
            "this is a login page, not a doc page",
            "log in with a browser, open the doc page, and save it or copy its text"),
    GATEWAY_ANSWER(
            DocProblem.OTHER_KIND,
            "^\\s*\\{\\s*\"[a-z0-9_]+_response\"\\s*:",
            "this is an answer of the gateway, not a document of an API",
            "import the page of the API, or the doc site's JSON of it"),
    QIMEN(
            DocProblem.OTHER_KIND,
            "\\b(?:Default)?QimenClient\\b",
            "this is a page of Qimen (奇门): its calls have XML bodies and a client of their own",
            "import pages of TOP APIs: their Java sample uses TaobaoClient"),
    SPI(
            DocProblem.OTHER_KIND,
            "\\bSpiUtils\\b|文档中心\\s*[>›»/]\\s*SPI",
            "this is a page of an SPI, which the platform calls and an app answers",
            "verify such calls with CallbackVerifier; import pages of APIs, which an app calls"),
    MESSAGE_TOPIC(
            DocProblem.OTHER_KIND,
            "\\bTmcClient\\b|文档中心\\s*[>›»/]\\s*(?:消息|TMC)|(?m:^[^\\w\\n]{0,8})(?-i:[a-z][a-z0-9]*(?:_[A-Za-z0-9]+){0,8}_[A-Z][A-Za-z0-9]+ ?[(（])",
            "this is the page of a message topic, and it holds no table of fields below the topic's name",
            "copy the page with its table, or take the topic from the catalogue: topaz-specs import --topic <topic>"),
    TOP_1(
            DocProblem.OTHER_KIND,
            "应用级输入参数|系统级输入参数|sip\\.alisoft\\.com",
            "this is a page of TOP 1.0, which the platform no longer serves",
            "open the page of the API in today's documentation, and save that"),
    SCRIPTED(
            DocProblem.NO_TABLE,
            "<script|id=[\"']?(?:root|app|container|ice-container)\\b",
            "this page holds no parameter table of an API",
            "a script fills such pages in after they are loaded: copy the page's text from a browser, or import the doc site's"
                    + " JSON"),
    UNKNOWN(
            DocProblem.NO_TABLE,
            "",
            "this page holds no parameter table of an API",
            "a doc page has the titles 请求参数 and 响应参数, each with a table below it");

    private final DocProblem code;
    private final Pattern pattern;
    private final String message;
    private final String hint;

    PageKind(DocProblem code, String pattern, String message, String hint) {
        this.code = code;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.message = message;
        this.hint = hint;
    }

    /** Returns why a text without the tables of an API holds no document. */
    public static Problem problem(String text, Location at) {
        return first(List.of(values()), text, at).orElseThrow();
    }

    /** Returns why a text is not the page of an API although it looks like one, with tables and samples. */
    public static Optional<Problem> lookalike(String text, Location at) {
        return first(List.of(QIMEN, SPI), text, at);
    }

    /** Returns what a page is that has tables and does not name an API. */
    public static Optional<Problem> nameless(String text, Location at) {
        return first(List.of(QIMEN, SPI, MESSAGE_TOPIC, TOP_1), text, at);
    }

    private static Optional<Problem> first(List<PageKind> kinds, String text, Location at) {
        return kinds.stream()
                .filter(kind -> kind.pattern.matcher(text).find())
                .map(kind -> kind.problem(at))
                .findFirst();
    }

    /** Returns what is said of a page of this kind. */
    public Problem problem(Location at) {
        return new Problem(code, message, at, hint);
    }
}
