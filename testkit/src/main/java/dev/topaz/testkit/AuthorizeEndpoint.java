package dev.topaz.testkit;

import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.http.RequestHead;
import dev.topaz.testkit.wire.CallParser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The page on which a user lets an app act for a shop (OAuth 2.0, 4.1 and 4.2). A browser is shown a link that agrees and one that
 * refuses; any other client is sent back at once, as by a user who agrees.
 */
final class AuthorizeEndpoint {
    static final String PATH = "/authorize";

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>授权 · 模拟平台</title></head>
            <body><h1>授权</h1><p>应用 %s 请求访问你的店铺。这是模拟平台，没有真实的账号。</p>
            <p><a id="agree" href="%s">授权</a> <a id="refuse" href="%s">取消</a></p></body></html>
            """;

    private final PlatformState platform;
    private final TokenEndpoint tokens;
    private final AtomicInteger issued = new AtomicInteger();

    /** @param tokens hands out the session to apps that want one without a code */
    AuthorizeEndpoint(PlatformState platform, TokenEndpoint tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    HttpReply reply(RequestHead head, Instant now) {
        Map<String, String> query;
        try {
            query = CallParser.form(head.query());
        } catch (IllegalArgumentException e) {
            return HttpReply.status(400, "the query is not a form", now);
        }
        String app = query.getOrDefault("client_id", "");
        if (!platform.secrets().containsKey(app)) {
            return HttpReply.status(400, "the client_id is not the key of an app that this platform knows", now);
        }
        return callback(query.getOrDefault("redirect_uri", ""))
                .map(callback -> authorize(head, new Authorization(query, callback), now))
                .orElseGet(() -> HttpReply.status(
                        400, "the redirect_uri is an address such as http://127.0.0.1:8080/callback", now));
    }

    private HttpReply authorize(RequestHead head, Authorization wanted, Instant now) {
        String agreed = agreed(wanted);
        if (!head.header("accept").contains("text/html")) {
            return HttpReply.redirect(agreed, now);
        }
        String page = PAGE.formatted(
                escaped(wanted.query.getOrDefault("client_id", "")),
                escaped(agreed),
                escaped(wanted.to("?", Map.of("error", "access_denied", "error_description", "the user has refused"))));
        return HttpReply.text(200, "text/html;charset=UTF-8", page, now);
    }

    /** Returns where a user who agrees is sent. */
    private String agreed(Authorization wanted) {
        return switch (wanted.query.getOrDefault("response_type", "")) {
            case "code" -> wanted.to("?", Map.of("code", "issued-code-" + issued.incrementAndGet()));
            case "token" -> wanted.to("#", tokens.session());
            default ->
                wanted.to("?", Map.of("error", "unsupported_response_type", "error_description", "code or token"));
        };
    }

    /** A request, and where it wants to go back to. */
    private record Authorization(Map<String, String> query, URI callback) {
        String to(String mark, Map<String, String> parameters) {
            Map<String, String> all = new LinkedHashMap<>(parameters);
            Optional.ofNullable(query.get("state")).ifPresent(state -> all.put("state", state));
            String joined = all.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            boolean hasQuery = mark.equals("?") && callback.getRawQuery() != null;
            return callback.toASCIIString() + (hasQuery ? "&" : mark) + joined;
        }
    }

    private static Optional<URI> callback(String address) {
        try {
            URI uri = URI.create(address);
            return Optional.of(uri).filter(URI::isAbsolute).filter(web -> web.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
