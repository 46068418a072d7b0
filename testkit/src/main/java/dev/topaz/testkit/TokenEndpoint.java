package dev.topaz.testkit;

import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.wire.CallParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The OAuth 2.0 endpoint of the fake platform: hands out a new session for any code or refresh token, to an app
 * that the gateway knows.
 */
final class TokenEndpoint {
    static final String PATH = "/token";

    private static final String JSON = "application/json;charset=UTF-8";
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final PlatformState platform;
    private final AtomicInteger issued = new AtomicInteger();

    TokenEndpoint(PlatformState platform) {
        this.platform = platform;
    }

    /** @param query in which some clients send what others send in the body */
    HttpReply reply(String query, byte[] body, Instant now) {
        Map<String, String> form;
        try {
            form = new HashMap<>(CallParser.form(query));
            form.putAll(CallParser.form(new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return refused("invalid_request", "the body is not a form", now);
        }
        String secret = platform.secrets().get(form.getOrDefault("client_id", ""));
        if (secret == null || !secret.equals(form.get("client_secret"))) {
            return refused("invalid_client", "client_id or client_secret is wrong", now);
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> issued(form, "code", now);
            case "refresh_token" -> issued(form, "refresh_token", now);
            default -> refused("unsupported_grant_type", "authorization_code or refresh_token", now);
        };
    }

    private HttpReply issued(Map<String, String> form, String grant, Instant now) {
        if (form.getOrDefault(grant, "").isEmpty()) {
            return refused("invalid_grant", grant + " is missing", now);
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        session()
                .forEach((name, value) -> members.put(
                        name, name.endsWith("expires_in") ? new JsonValue.Literal(value) : new JsonValue.Text(value)));
        return HttpReply.text(200, JSON, JsonText.write(new JsonValue.Members(members)), now);
    }

    /** Returns a new session, which the gateway then knows, and what is said of it. */
    Map<String, String> session() {
        int number = issued.incrementAndGet();
        String session = "issued-session-" + number;
        platform.sessions().add(session);
        Map<String, String> members = new LinkedHashMap<>();
        members.put("access_token", session);
        members.put("token_type", "Bearer");
        members.put("expires_in", Integer.toString(DAY_SECONDS));
        members.put("refresh_token", "issued-refresh-token-" + number);
        members.put("re_expires_in", Integer.toString(2 * DAY_SECONDS));
        members.put("taobao_user_id", "1");
        members.put("taobao_user_nick", "seller");
        return members;
    }

    private static HttpReply refused(String error, String description, Instant now) {
        String body = "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
        return HttpReply.text(400, JSON, body, now);
    }
}
